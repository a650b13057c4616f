import { expect, test } from 'vitest'
import { concernOf, type Result, resultOf } from './health-result.ts'

test('the mean and the span of what the parties gave', () => {
	expect(resultOf([4, 5, 2])).toEqual({ mean: 11 / 3, least: 2, most: 5, count: 3 })
	expect(resultOf([])).toBeUndefined()
})

const result = (mean: number, least: number, most: number): Result => ({ mean, least, most, count: 4 })

test.for<[string, Result | undefined, Result | undefined, string | undefined]>([
	['nothing said', undefined, undefined, undefined],
	['below the middle', result(2.9, 2, 4), undefined, 'low'],
	['at the middle', result(3, 2, 4), undefined, undefined],
	['half a step down', result(3.5, 3, 4), result(4, 3, 5), 'fallen'],
	['less than half a step down', result(3.6, 3, 4), result(4, 3, 5), undefined],
	['up', result(4, 3, 5), result(3, 3, 3), undefined],
	['three steps apart', result(3.5, 2, 5), undefined, 'apart'],
	['two steps apart', result(4, 3, 5), undefined, undefined],
])('%s', ([, now, before, concern]) => {
	expect(concernOf(now, before)).toBe(concern)
})
