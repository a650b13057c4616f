import { expect, test } from 'vitest'
import { endOfMinute } from '../../platform/dates.ts'
import { callPhase, daysLeft, isOpen, lastDayOf } from './call.ts'

const published = (opensAt: string, deadlineAt: string) => ({
	state: 'published' as const,
	opensAt: new Date(opensAt),
	deadlineAt: new Date(deadlineAt),
})

test.each([
	['before it opens', '2026-03-01T07:59:59.999Z', 'announced'],
	['as it opens', '2026-03-01T08:00:00.000Z', 'open'],
	['in the last second', '2026-04-15T21:59:59.999Z', 'open'],
	['at midnight', '2026-04-15T22:00:00.000Z', 'closed'],
])('%s a published call is %s: %s', (_, at, phase) => {
	const call = published('2026-03-01T08:00:00Z', '2026-04-15T22:00:00Z')

	expect(callPhase(call, new Date(at))).toBe(phase)
	expect(isOpen(call, new Date(at))).toBe(phase === 'open')
})

test('a draft has no phase of its own, whatever its dates', () => {
	const call = { ...published('2026-03-01T08:00:00Z', '2026-04-15T22:00:00Z'), state: 'draft' as const }

	expect(callPhase(call, new Date('2026-03-10T08:00:00Z'))).toBe('draft')
})

test.each([
	['winter', '2026-01-31', '2026-01-31T22:59:59.999Z', '2026-01-31T23:00:00.000Z'],
	['summer', '2026-06-30', '2026-06-30T21:59:59.999Z', '2026-06-30T22:00:00.000Z'],
	['the night the clocks go forward', '2026-03-28', '2026-03-28T22:59:59.999Z', '2026-03-28T23:00:00.000Z'],
	['the day after it', '2026-03-29', '2026-03-29T21:59:59.999Z', '2026-03-29T22:00:00.000Z'],
	['the day the clocks go back', '2026-10-25', '2026-10-25T22:59:59.999Z', '2026-10-25T23:00:00.000Z'],
])('23:59:59 is in and 00:00:00 is out: %s', (_, day, lastMoment, midnight) => {
	const deadlineAt = endOfMinute(day, '23:59', 'Europe/Copenhagen')
	const call = { ...published('2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'), deadlineAt }

	expect(callPhase(call, new Date(lastMoment))).toBe('open')
	expect(callPhase(call, new Date(midnight))).toBe('closed')
})

test.each([
	['2026-03-01T22:59:59Z', 1],
	['2026-02-28T23:00:00Z', 1],
	['2026-02-28T22:59:59Z', 2],
	['2026-03-01T23:00:00Z', 0],
	['2026-03-09T23:00:00Z', 0],
])('the last day counts as one day left: at %s there are %i', (at, days) => {
	expect(daysLeft(new Date('2026-03-01T23:00:00Z'), new Date(at))).toBe(days)
})

test('the last day is the one before the first moment too late, in the programme’s zone', () => {
	const programme = { timeZone: 'Europe/Copenhagen' }

	expect(lastDayOf({ deadlineAt: new Date('2026-12-31T23:00:00Z'), programme }, new Date())).toBe('2026-12-31')
	expect(lastDayOf({ deadlineAt: new Date('2027-01-01T11:01:00Z'), programme }, new Date())).toBe('2027-01-01')
})

test('without a deadline the last day is today', () => {
	const call = { deadlineAt: null, programme: { timeZone: 'Europe/Copenhagen' } }

	expect(lastDayOf(call, new Date('2026-05-01T22:30:00Z'))).toBe('2026-05-02')
})
