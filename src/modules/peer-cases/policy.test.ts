import { expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Room } from '../participation/index.ts'
import type { CaseState } from './peer-case.ts'
import {
	canBring,
	canChangeCase,
	canHoldCase,
	canNote,
	canPlaceCase,
	canProposeRelease,
	canReadCase,
	canTellOutcome,
	isGiver,
} from './policy.ts'

const programme = { id: 'here' as Id<'programme'> }
const town = 'town' as Id<'organisation'>
const other = 'other' as Id<'organisation'>
const left = 'left' as Id<'organisation'>
const follower = 'follower' as Id<'organisation'>
const seatId = 'seat' as Id<'participation'>
const room = {
	programme,
	seats: [
		{ id: seatId, state: 'chosen', organisationId: town, users: [{ personId: 'lent' }] },
		{ id: 'seat-2', state: 'chosen', organisationId: other, users: [] },
		{ id: 'seat-3', state: 'withdrawn', organisationId: left, users: [] },
	],
	followers: [{ organisationId: follower }],
} as unknown as Room

const elsewhere = 'elsewhere' as Id<'programme'>
const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	follower: somebody('follower', [], follower),
	assessor: somebody('assessor', [{ role: 'assessor', programmeId: programme.id }]),
	secretariatElsewhere: somebody('se', [{ role: 'secretariat', programmeId: elsewhere }]),
	facilitatorElsewhere: somebody('fe', [{ role: 'facilitator', programmeId: elsewhere }]),
	formerMember: somebody('former', [], left),
	giver: somebody('giver', [], town),
	colleague: somebody('colleague', [], town),
	lent: somebody('lent', []),
	member: somebody('member', [], other),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: programme.id }]),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: programme.id }]),
}

const IN_THE_ROOM = ['giver', 'colleague', 'lent', 'member', 'facilitator', 'secretariat']
const KEEPERS = ['facilitator', 'secretariat']
const RELEASERS = ['giver', 'colleague', 'lent', ...KEEPERS]
const giverId = 'giver' as Id<'person'>

test('who sits in the room may bring a case', () => {
	expect(whoMay(people, (actor) => canBring(actor, room))).toEqual(['giver', 'colleague', 'lent', 'member'])
})

test.for<
	[
		CaseState,
		{
			read: string[]
			change: string[]
			place: string[]
			hold: string[]
			note: string[]
			tell: string[]
			release: string[]
		},
	]
>([
	['draft', { read: ['giver'], change: ['giver'], place: [], hold: [], note: [], tell: [], release: [] }],
	['offered', { read: IN_THE_ROOM, change: ['giver'], place: KEEPERS, hold: [], note: [], tell: [], release: [] }],
	[
		'taken',
		{ read: IN_THE_ROOM, change: ['giver'], place: KEEPERS, hold: KEEPERS, note: IN_THE_ROOM, tell: [], release: [] },
	],
	[
		'held',
		{ read: IN_THE_ROOM, change: [], place: [], hold: [], note: IN_THE_ROOM, tell: ['giver'], release: RELEASERS },
	],
	['withdrawn', { read: ['giver'], change: [], place: [], hold: [], note: [], tell: [], release: [] }],
])('a %s case: %o', ([state, may]) => {
	const one = { state, giverId, seatId }

	expect({
		read: whoMay(people, (actor) => canReadCase(actor, room, one)),
		change: whoMay(people, (actor) => canChangeCase(actor, room, one)),
		place: whoMay(people, (actor) => canPlaceCase(actor, room, one)),
		hold: whoMay(people, (actor) => canHoldCase(actor, room, one)),
		note: whoMay(people, (actor) => canNote(actor, room, one)),
		tell: whoMay(people, (actor) => canTellOutcome(actor, room, one)),
		release: whoMay(people, (actor) => canProposeRelease(actor, room, one)),
	}).toEqual(may)
})

test('who may no longer use the seat is no giver any more', () => {
	const moved = somebody('giver', [], other)

	expect([isGiver(people['giver'], room, { state: 'held', giverId, seatId })]).toEqual([true])
	expect([isGiver(moved, room, { state: 'held', giverId, seatId })]).toEqual([false])
	expect(canReadCase(moved, room, { state: 'draft', giverId, seatId })).toBe(false)
})
