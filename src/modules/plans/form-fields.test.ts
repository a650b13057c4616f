import { expect, test } from 'vitest'
import type * as z from 'zod'
import { measuredField, moneyField, pointField, writePoint } from './form-fields.ts'

const read = (field: z.ZodType, text: string | undefined) => {
	const { success, data, error } = field.safeParse(text)
	return success ? data : error?.issues[0]?.message
}

test.for([
	['250.000', 25_000_000],
	['1.234,5', 123_450],
	['0', 'amountWrong'],
	['-5', 'amountWrong'],
	['mange', 'amountWrong'],
	[' ', 'amountMissing'],
	[undefined, 'amountMissing'],
] as const)('money written as %s is %s', ([text, value]) => {
	expect(read(moneyField('da'), text)).toBe(value)
	expect(read(moneyField('en'), '1,234.5')).toBe(123_450)
})

test.for([
	['41,5', 41.5],
	['−3', -3],
	['1.250', 1250],
	['', null],
	[undefined, null],
	['12 kr.', 'numberWrong'],
	['tolv', 'numberWrong'],
] as const)('a number written as %s is %s', ([text, value]) => {
	expect(read(measuredField('nl'), text)).toBe(value)
})

test.for([
	['55.4038, 10.4024', { lat: 55.4038, lon: 10.4024 }],
	['55,4038; 10,4024', { lat: 55.4038, lon: 10.4024 }],
	['-33.5 18', { lat: -33.5, lon: 18 }],
	['', { lat: null, lon: null }],
	['95.1, 10.4', 'pointWrong'],
	['55.4, 190', 'pointWrong'],
	['Torvet', 'pointWrong'],
] as const)('a point written as %s is %j', ([text, value]) => {
	expect(read(pointField, text)).toEqual(value)
})

test('a point is written as it is read', () => {
	expect(writePoint({ lat: 55.4038, lon: 10.4024 })).toBe('55.4038, 10.4024')
	expect(writePoint({ lat: null, lon: null })).toBe('')
})
