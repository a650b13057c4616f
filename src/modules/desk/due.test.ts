import { describe, expect, test } from 'vitest'
import { dueOf, stretchOf } from './due.ts'
import { weeksFrom } from './weeks.ts'

const timeZone = 'Europe/Copenhagen'
/** A Wednesday. */
const at = new Date('2026-03-11T09:00:00Z')
const due = (dueAt: string) => ({ dueAt: new Date(dueAt) })

describe('when something waits', () => {
	test.for<[string, { dueAt: Date | null }, string, unknown]>([
		['without a date', { dueAt: null }, 'undated', undefined],
		['since the day before yesterday', due('2026-03-09T23:00:00Z'), 'today', { kind: 'late', days: 2 }],
		['since an hour ago', due('2026-03-11T08:00:00Z'), 'today', { kind: 'late', days: 0 }],
		['until noon', due('2026-03-11T11:01:00Z'), 'today', { kind: 'today', time: '12:00' }],
		['until the end of the day', due('2026-03-11T23:00:00Z'), 'today', { kind: 'today', time: undefined }],
		['until Sunday', due('2026-03-15T23:00:00Z'), 'week', { kind: 'week', day: '2026-03-15' }],
		['until Monday', due('2026-03-16T23:00:00Z'), 'later', { kind: 'later', day: '2026-03-16' }],
	])('%s', ([, task, stretch, told]) => {
		expect(stretchOf(task, { at, timeZone })).toBe(stretch)
		expect(dueOf(task, { at, timeZone })).toEqual(told)
	})
})

test('six weeks begin with this Monday, and each holds what happens until Sunday', () => {
	const mark = (on: string) => ({ on, text: on, href: '/', theme: undefined })
	const days = ['2026-03-08', '2026-03-15', '2026-03-09', '2026-03-16', '2026-04-19', '2026-04-20']

	const weeks = weeksFrom(at, timeZone, days.map(mark))

	expect(weeks.map(({ monday, marks }) => [monday, marks.map(({ on }) => on)])).toEqual([
		['2026-03-09', ['2026-03-09', '2026-03-15']],
		['2026-03-16', ['2026-03-16']],
		['2026-03-23', []],
		['2026-03-30', []],
		['2026-04-06', []],
		['2026-04-13', ['2026-04-19']],
	])
})
