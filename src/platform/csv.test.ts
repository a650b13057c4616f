import { expect, test } from 'vitest'
import { csvText } from './csv.ts'

test('a spreadsheet says its encoding, and text keeps its semicolons, quotes and lines', () => {
	expect(
		csvText([
			['By', 'Ord'],
			['Ærø', 'Sagde "ja"; tak\r\nog nej'],
		]),
	).toBe('\uFEFFBy;Ord\r\nÆrø;"Sagde ""ja""; tak\r\nog nej"\r\n')
})

test.each(['=1+1', '+45', '@SUM(A1)', '-2+3', '\t=1', '=HYPERLINK("x")'])('%j is no formula', (cell) => {
	expect(
		csvText([[cell]])
			.replaceAll('"', '')
			.slice(1, 3),
	).toBe(`'${cell[0]}`)
})

test.each(['-5', '-5,25', '-5.25', '0'])('%s stays a number', (cell) => {
	expect(csvText([[cell]])).toBe(`\uFEFF${cell}\r\n`)
})
