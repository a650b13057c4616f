import { expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Room } from '../participation/index.ts'
import { canChangeEntry, canReadEntry, canWriteEntry } from './policy.ts'

const here = 'here' as Id<'programme'>
const [town, other, left, follower] = ['town', 'other', 'left', 'follower'] as Id<'organisation'>[]
const seatId = 's1' as Id<'participation'>
const room = {
	programme: { id: here },
	seats: [
		{ id: seatId, state: 'chosen', organisationId: town, users: [{ personId: 'lent' }] },
		{ id: 's2', state: 'chosen', organisationId: other, users: [] },
		{ id: 's3', state: 'withdrawn', organisationId: left, users: [] },
	],
	followers: [{ organisationId: follower }],
} as unknown as Room

const elsewhere = 'elsewhere' as Id<'programme'>
const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	assessor: somebody('assessor', [{ role: 'assessor', programmeId: here }]),
	secretariatElsewhere: somebody('se', [{ role: 'secretariat', programmeId: elsewhere }]),
	formerMember: somebody('former', [], left),
	follower: somebody('follower', [], follower),
	writer: somebody('writer', [], town),
	lent: somebody('lent', []),
	member: somebody('member', [], other),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: here }]),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: here }]),
}
const IN_THE_ROOM = ['writer', 'lent', 'member', 'facilitator', 'secretariat']

test('whoever uses a seat writes', () => {
	expect(whoMay(people, (actor) => canWriteEntry(actor, room))).toEqual(['writer', 'lent', 'member'])
})

test.for([
	['room', IN_THE_ROOM],
	['followers', ['follower', ...IN_THE_ROOM]],
	['public', Object.keys(people)],
] as const)('an entry for %s', ([reach, readers]) => {
	expect(whoMay(people, (actor) => canReadEntry(actor, room, { seatId, reach, state: 'shown' }))).toEqual(readers)
	expect(whoMay(people, (actor) => canReadEntry(actor, room, { seatId, reach, state: 'withdrawn' }))).toEqual([])
	expect(whoMay(people, (actor) => canChangeEntry(actor, room, { seatId, reach, state: 'shown' }))).toEqual([
		'writer',
		'lent',
	])
	expect(whoMay(people, (actor) => canChangeEntry(actor, room, { seatId, reach, state: 'withdrawn' }))).toEqual([])
})
