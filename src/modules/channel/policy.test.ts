import { expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Room } from '../participation/index.ts'
import {
	canDeletePost,
	canEditPost,
	canKeepChannel,
	canOpenChannel,
	canReadTopic,
	canStartTopic,
	canWrite,
} from './policy.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>
const [town, other, left, follower] = ['town', 'other', 'left', 'follower'] as Id<'organisation'>[]
const room = {
	programme: { id: here },
	seats: [
		{ id: 's1', state: 'chosen', organisationId: town, users: [{ personId: 'lent' }] },
		{ id: 's2', state: 'chosen', organisationId: other, users: [] },
		{ id: 's3', state: 'withdrawn', organisationId: left, users: [] },
	],
	followers: [{ organisationId: follower }],
} as unknown as Room

const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	assessor: somebody('assessor', [{ role: 'assessor', programmeId: here }]),
	secretariatElsewhere: somebody('se', [{ role: 'secretariat', programmeId: elsewhere }]),
	facilitatorElsewhere: somebody('fe', [{ role: 'facilitator', programmeId: elsewhere }]),
	formerMember: somebody('former', [], left),
	follower: somebody('follower', [], follower),
	writer: somebody('writer', [], town),
	lent: somebody('lent', []),
	member: somebody('member', [], other),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: here }]),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: here }]),
}
const IN_THE_ROOM = ['writer', 'lent', 'member', 'facilitator', 'secretariat']

test('who opens the channel, starts a topic and keeps it', () => {
	expect(whoMay(people, (actor) => canOpenChannel(actor, room))).toEqual(['follower', ...IN_THE_ROOM])
	expect(whoMay(people, (actor) => canStartTopic(actor, room))).toEqual(IN_THE_ROOM)
	expect(whoMay(people, (actor) => canKeepChannel(actor, room))).toEqual(['facilitator', 'secretariat'])
})

test.for([
	['room', 'open', IN_THE_ROOM, IN_THE_ROOM],
	['room', 'closed', IN_THE_ROOM, []],
	['followers', 'open', ['follower', ...IN_THE_ROOM], IN_THE_ROOM],
	['followers', 'closed', ['follower', ...IN_THE_ROOM], []],
] as const)('a topic for %s that is %s', ([reach, state, readers, writers]) => {
	expect(whoMay(people, (actor) => canReadTopic(actor, room, { reach }))).toEqual(readers)
	expect(whoMay(people, (actor) => canWrite(actor, room, { state }))).toEqual(writers)
})

test.for([
	['open', 'shown', ['writer'], ['writer']],
	['closed', 'shown', [], ['writer']],
	['open', 'deleted', [], []],
	['closed', 'deleted', [], []],
] as const)('in an %s topic, a post that is %s', ([topicState, state, editors, deleters]) => {
	const post = { writerId: 'writer' as Id<'person'>, state }
	const topic = { reach: 'room' as const, state: topicState }

	expect(whoMay(people, (actor) => canEditPost(actor, room, { topic, post }))).toEqual(editors)
	expect(whoMay(people, (actor) => canDeletePost(actor, room, post))).toEqual(deleters)
})

test('who has left the room leaves their posts as they are', () => {
	const gone = { ...room, seats: [] }

	expect(canDeletePost(people['writer'], gone, { writerId: 'writer' as Id<'person'>, state: 'shown' })).toBe(false)
})
