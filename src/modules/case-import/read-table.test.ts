import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { root } from '../../platform/root.ts'
import { damageOf } from './damage.ts'
import { decodeText } from './decode-text.ts'
import { guessHeader, headingsOf } from './header.ts'
import { guessDelimiter, parseDelimited } from './parse-delimited.ts'
import { readTable, type Table } from './read-table.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const LINE = 'Ærø;Ølgod;Årup\n'

describe('an encoding', () => {
	test.each([
		['utf-8', utf8(LINE)],
		['utf-8-bom', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(LINE)])],
		['utf-16le', new Uint8Array([0xff, 0xfe, ...Buffer.from(LINE, 'utf16le')])],
		['utf-16le', new Uint8Array(Buffer.from(LINE, 'utf16le'))],
		['utf-16be', new Uint8Array([0xfe, 0xff, ...Buffer.from(LINE, 'utf16le').swap16()])],
		['utf-16be', new Uint8Array(Buffer.from(LINE, 'utf16le').swap16())],
		['windows-1252', latin(LINE)],
	])('%s is found by the bytes', (encoding, bytes) => {
		expect(decodeText(bytes)).toEqual({ text: LINE, encoding })
	})

	test('stays UTF-8 where a few letters are broken, and they are seen', () => {
		const broken = new Uint8Array([...utf8('æøå'.repeat(20)), 0xe6, ...utf8('!')])

		expect(decodeText(broken)).toEqual({ text: `${'æøå'.repeat(20)}\uFFFD!`, encoding: 'utf-8' })
	})

	test('is UTF-8 where letters were lost before', () => {
		expect(decodeText(utf8('potenti\uFFFD\uFFFDle'))).toEqual({ text: 'potenti\uFFFD\uFFFDle', encoding: 'utf-8' })
	})

	test.each([
		['potenti\uFFFDle', 'lostLetters'],
		['geÃ¯ntegreerd', 'convertedTwice'],
		['â€œcitaatâ€\u009d', 'convertedTwice'],
		['3 O\u0092s', 'controlLetters'],
		['Ærø à Âne, Ã\nlinje', undefined],
	])('%j is told as %s', (text, damage) => {
		expect(damageOf(text)).toBe(damage)
	})
})

describe('a table with delimiters', () => {
	test('keeps delimiters, breaks and quotation marks in quoted cells, and says where each row begins', () => {
		const text = 'a,b\r\n"x, ""y""\nz",1\r\n\r\n,\r\nlast,"2"\r\n\r\n'

		expect(parseDelimited(text, ',')).toEqual({
			rows: [
				{ line: 1, cells: ['a', 'b'] },
				{ line: 2, cells: ['x, "y"\nz', '1'] },
				{ line: 6, cells: ['last', '2'] },
			],
		})
	})

	test('tells of a quotation mark that is never closed', () => {
		expect(parseDelimited('a;b\n1;"2\n3;4', ';')).toEqual({
			rows: [
				{ line: 1, cells: ['a', 'b'] },
				{ line: 2, cells: ['1', '2\n3;4'] },
			],
			openQuote: 2,
		})
	})

	test.each([
		[',', 'a,b,c\n1,"2;3;4;5",6\n'],
		[';', 'by;beløb\nAssens;1.234,50\nOdder;2.000,00\n'],
		['\t', 'a\tb\n1,2\t3,4\n'],
		['|', 'a|b\n1|2\n'],
		[',', 'one\ntwo\n'],
	])('%j is guessed', (delimiter, text) => {
		expect(guessDelimiter(text)).toBe(delimiter)
	})
})

describe('headings', () => {
	test('come after the title, join those of several rows, and lose their line breaks', () => {
		const { rows } = parseDelimited('Liste,,,\nProjekt,Periode,,Beløb\n,Start,Slut,\nA,2019,2020,1\nB,,,2', ',')
		const header = guessHeader(rows)

		expect(header).toEqual({ first: 1, count: 2 })
		expect(headingsOf(rows, header)).toEqual(['Projekt', 'Periode Start', 'Periode Slut', 'Beløb'])
		const quoted = parseDelimited('"Naam\n     Name",By\nA,B\nC,D', ',').rows
		expect(headingsOf(quoted, guessHeader(quoted))).toEqual(['Naam Name', 'By'])
	})
})

describe('a spreadsheet', () => {
	const bytes = readFileSync(join(root, 'tests', 'support', 'projects.xlsx'))

	test('is read from the first sheet that is shown: texts, numbers, dates and gaps', () => {
		const { rows, ...about } = readTable(bytes) as Table
		const header = guessHeader(rows)

		expect(about).toEqual({ format: 'xlsx', encoding: null, delimiter: null, openQuote: null })
		expect(headingsOf(rows, header)).toEqual(['Projekt', 'Periode Start', 'Periode Slut', 'Budget', 'By'])
		expect(rows.slice(header.first + header.count)).toEqual([
			{ line: 5, cells: ['Torvedage i Ellekøbing', '2019-05-01', '2020-04-30', 1234567.5, 'Ærø <Havn>'] },
			{ line: 6, cells: ['Havnefronten', '', '', 250000, 'Bredsund'] },
		])
	})

	test('that is cut off is no table, and nor is what only begins like one', () => {
		expect(readTable(bytes.subarray(0, 900))).toBe('unreadable')
		expect(readTable(new Uint8Array([0x50, 0x4b, ...deflateRawSync('x')]))).toBe('unreadable')
	})
})

test.each([
	['empty', new Uint8Array()],
	['empty', utf8('only,a,heading\n')],
	['oldExcel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])],
	['unreadable', new Uint8Array([0x89, 0x50, 0, 0, 0, 1, 9])],
	['tooManyRows', utf8('a,b\n'.repeat(20_001))],
	['tooBig', new Uint8Array(25 * 1024 * 1024 + 1)],
])('a file that is %s is refused', (fault, bytes) => {
	expect(readTable(bytes)).toBe(fault)
})
