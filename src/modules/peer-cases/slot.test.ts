import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import type { MeetingItem } from '../meetings/index.ts'
import { courses, fitRounds, methods, shortestFor } from './method.ts'
import { clocked, slotsOf } from './slot.ts'

const startsAt = new Date('2026-05-14T08:00:00Z')
const item = (id: string, minutes: number) =>
	({ id, minutes, kind: 'case', title: '', summary: '', position: 1 }) as unknown as MeetingItem
const one = (id: string, itemId: string | null, position: number) => ({
	id: id as Id<'peerCase'>,
	itemId: itemId as Id<'meetingItem'> | null,
	position,
})

test('three cases share 75 minutes, one after the other in their order', () => {
	const items = [item('welcome', 30), item('cases', 75)]
	const cases = [one('c', 'cases', 3), one('a', 'cases', 1), one('b', 'cases', 2), one('lost', null, 4)]

	expect([...slotsOf({ startsAt }, items, cases)]).toEqual([
		['a', { startsAt: new Date('2026-05-14T08:30:00Z'), minutes: 25 }],
		['b', { startsAt: new Date('2026-05-14T08:55:00Z'), minutes: 25 }],
		['c', { startsAt: new Date('2026-05-14T09:20:00Z'), minutes: 25 }],
	])
})

test.for(methods.flatMap((method) => [shortestFor(method), 25, 37, 60].map((minutes) => [method, minutes] as const)))(
	'the rounds of %s fill %i minutes exactly',
	([method, minutes]) => {
		const rounds = fitRounds(method, minutes)

		expect(rounds.reduce((sum, round) => sum + round.minutes, 0)).toBe(minutes)
		expect(rounds.map(({ key }) => key)).toEqual(courses[method].rounds.map(({ key }) => key))
		expect(rounds.filter((round) => round.minutes < 1)).toEqual([])
	},
)

test('in the time that the source asks for, each round has what the source says', () => {
	expect(fitRounds('collegial', 40).map(({ minutes }) => minutes)).toEqual([5, 10, 5, 5, 10, 5])
})

test('each round begins when the one before it ends', () => {
	expect(clocked(startsAt, [{ minutes: 5 }, { minutes: 10 }])).toEqual([
		{ minutes: 5, startsAt, endsAt: new Date('2026-05-14T08:05:00Z') },
		{ minutes: 10, startsAt: new Date('2026-05-14T08:05:00Z'), endsAt: new Date('2026-05-14T08:15:00Z') },
	])
})
