import { describe, expect, test } from 'vitest'
import { isDue, lastMorning } from './due.ts'

// 2026-03-29 and 2026-10-25 are Sundays, and the clocks change in the night before.
describe('the last morning', () => {
	test.each([
		['daily', 'da', '2026-11-25T05:59:59Z', '2026-11-24T06:00:00Z'],
		['daily', 'da', '2026-11-25T06:00:00Z', '2026-11-25T06:00:00Z'],
		['daily', 'nl', '2026-11-25T22:59:59Z', '2026-11-25T06:00:00Z'],
		['daily', 'nl', '2026-11-25T23:30:00Z', '2026-11-25T06:00:00Z'],
		['daily', 'da', '2026-07-01T04:59:59Z', '2026-06-30T05:00:00Z'],
		['daily', 'da', '2026-07-01T05:00:00Z', '2026-07-01T05:00:00Z'],
		['daily', 'da', '2026-03-29T05:00:00Z', '2026-03-29T05:00:00Z'],
		['daily', 'nl', '2026-03-29T04:59:59Z', '2026-03-28T06:00:00Z'],
		['daily', 'nl', '2026-10-25T05:59:59Z', '2026-10-24T05:00:00Z'],
		['daily', 'da', '2026-10-25T06:00:00Z', '2026-10-25T06:00:00Z'],
		['weekly', 'da', '2026-11-23T05:59:59Z', '2026-11-16T06:00:00Z'],
		['weekly', 'da', '2026-11-23T06:00:00Z', '2026-11-23T06:00:00Z'],
		['weekly', 'en', '2026-11-29T23:30:00Z', '2026-11-23T06:00:00Z'],
		['weekly', 'nl', '2026-03-30T04:59:59Z', '2026-03-23T06:00:00Z'],
		['weekly', 'nl', '2026-03-30T05:00:00Z', '2026-03-30T05:00:00Z'],
		['weekly', 'da', '2026-10-26T05:59:59Z', '2026-10-19T05:00:00Z'],
		['weekly', 'da', '2026-10-26T06:00:00Z', '2026-10-26T06:00:00Z'],
	] as const)('%s, %s, at %s', (rhythm, language, at, morning) => {
		expect(lastMorning({ rhythm, language }, new Date(at))).toEqual(new Date(morning))
	})
})

describe('a digest is due', () => {
	const daily = { rhythm: 'daily', language: 'da' } as const
	const at = new Date('2026-11-25T06:00:00Z')

	test.each([
		['a week after the last', '2026-11-18T06:00:03Z', true],
		['a day after the last', '2026-11-24T06:00:03Z', true],
		['not for whoever began this morning', '2026-11-25T06:00:00Z', false],
		['not again on the same morning', '2026-11-25T06:00:01Z', false],
	])('%s', (_, toldAt, due) => {
		expect(isDue({ ...daily, toldAt: new Date(toldAt) }, at)).toBe(due)
	})
})
