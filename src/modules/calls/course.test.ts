import { expect, test } from 'vitest'
import { aCallDetail } from '../../../tests/support/calls.ts'
import { courseOf, type Milestone } from './course.ts'

const milestone = (title: string, onDate: string | null, over: Partial<Milestone> = {}): Milestone => ({
	title,
	summary: '',
	place: '',
	onDate,
	atTime: null,
	precision: onDate === null ? 'open' : 'day',
	...over,
})

const call = aCallDetail({
	opensAt: new Date('2026-02-02T08:00:00Z'),
	deadlineAt: new Date('2026-03-23T23:00:00Z'),
})

function told(milestones: Milestone[], at: string, of = call): string[] {
	return courseOf(of, milestones, new Date(at)).map((step) =>
		[step.state, step.kind === 'milestone' ? step.milestone.title : step.kind].join(' '),
	)
}

const milestones = [
	milestone('løbende', null),
	milestone('midtvejs', '2026-06-01', { precision: 'season' }),
	milestone('valg', '2026-04-01', { precision: 'month' }),
	milestone('webinar', '2026-02-17', { atTime: '14:00:00' }),
]

test('the call’s own dates stand among the milestones, in time', () => {
	expect(told(milestones, '2026-03-01T12:00:00Z')).toEqual([
		'done opens',
		'done webinar',
		'now deadline',
		'next valg',
		'next midtvejs',
		'next løbende',
	])
})

test('before it opens, everybody waits for that', () => {
	expect(told(milestones, '2026-02-02T07:59:59Z')[0]).toBe('now opens')
})

test('the deadline is over at the first moment too late', () => {
	expect(told([], '2026-03-23T22:59:59Z')).toEqual(['done opens', 'now deadline'])
	expect(told([], '2026-03-23T23:00:00Z')).toEqual(['done opens', 'done deadline'])
})

test('a month lasts to its end', () => {
	expect(told(milestones, '2026-04-30T12:00:00Z').slice(2, 4)).toEqual(['done deadline', 'now valg'])
	expect(told(milestones, '2026-04-30T22:00:00Z').slice(3, 5)).toEqual(['done valg', 'now midtvejs'])
})

test('a month stands after the days in it, and what is the same day before the deadline before it', () => {
	const same = [
		milestone('valg i marts', '2026-03-01', { precision: 'month' }),
		milestone('spørgetime', '2026-03-23', { atTime: '14:00:00' }),
	]

	expect(told(same, '2026-03-10T12:00:00Z')).toEqual([
		'done opens',
		'now spørgetime',
		'next deadline',
		'next valg i marts',
	])
})

test('what has no date is never what everybody waits for', () => {
	expect(told([milestone('løbende', null)], '2026-12-01T12:00:00Z')).toEqual([
		'done opens',
		'done deadline',
		'next løbende',
	])
})

test('a milestone on the day of the opening or the deadline says nothing new', () => {
	const same = [milestone('åbner', '2026-02-02'), milestone('frist', '2026-03-23', { atTime: '23:59:00' })]

	expect(told(same, '2026-03-01T12:00:00Z')).toEqual(['done opens', 'now deadline'])
})

test('a call without dates has only the milestones', () => {
	const undated = aCallDetail({ opensAt: null, deadlineAt: null })

	expect(told([milestone('webinar', '2026-02-17')], '2026-03-01T12:00:00Z', undated)).toEqual(['done webinar'])
})
