import { expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Id } from '../../platform/id.ts'
import type { Room, Seat } from '../participation/index.ts'
import { canAnswer, canKeepList, canSeeCertificate, canSeeNeeds, canSeeParticipants, canTellNeeds } from './policy.ts'

const programme = { id: 'here' as Id<'programme'> }
const seatWith = (organisationId: string, user: string, state = 'chosen') =>
	({ id: organisationId, state, organisationId, users: [{ personId: user }] }) as unknown as Seat
const own = seatWith('town', 'user')
const host = seatWith('host', 'hostUser')
const left = seatWith('left', 'former', 'withdrawn')
const room = {
	programme,
	seats: [own, host, left],
	followers: [{ organisationId: 'follower' }],
} as unknown as Room

const elsewhere = 'elsewhere' as Id<'programme'>
const people = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: programme.id }]),
	secretariatElsewhere: somebody('other', [{ role: 'secretariat', programmeId: elsewhere }]),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: programme.id }]),
	follower: somebody('follower', [], 'follower'),
	head: somebody('head', [], 'town'),
	user: somebody('user', []),
	hostUser: somebody('hostUser', []),
	former: somebody('former', []),
}

const KEEPERS = ['secretariat', 'facilitator']
const answers = [{ seatId: own.id, answer: 'yes' as const, personId: 'user' as Id<'person'>, personName: 'Bo' }]

test('who comes is seen in the room', () => {
	expect(whoMay(people, (actor) => canSeeParticipants(actor, room))).toEqual([...KEEPERS, 'head', 'user', 'hostUser'])
})

test('a seat answers for itself, and the facilitator for those who ring', () => {
	expect(whoMay(people, (actor) => canAnswer(actor, room, own))).toEqual([...KEEPERS, 'head', 'user'])
	expect(whoMay(people, (actor) => canAnswer(actor, room, left))).toEqual([])
})

test('the list is kept by those who facilitate', () => {
	expect(whoMay(people, (actor) => canKeepList(actor, room))).toEqual(KEEPERS)
})

test('needs are told by the one who comes, about themselves', () => {
	expect(whoMay(people, (actor) => canTellNeeds(actor, { answers, extras: [] }))).toEqual(['user'])
})

test('needs are seen by the facilitator and the host, and by no other member', () => {
	expect(whoMay(people, (actor) => canSeeNeeds(actor, room, { hostId: host.id }))).toEqual([...KEEPERS, 'hostUser'])
	expect(whoMay(people, (actor) => canSeeNeeds(actor, room, { hostId: null }))).toEqual(KEEPERS)
})

test('a certificate is for the one who was there', () => {
	const personId = 'user' as Id<'person'>

	expect(whoMay(people, (actor) => canSeeCertificate(actor, room, { personId }))).toEqual([...KEEPERS, 'user'])
	expect(whoMay(people, (actor) => canSeeCertificate(actor, room, { personId: null }))).toEqual(KEEPERS)
})
