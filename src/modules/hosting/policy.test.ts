import { expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Id } from '../../platform/id.ts'
import type { Room, Seat } from '../participation/index.ts'
import { canOffer, canPlanHosts, canPrepare, canReadHosting, canReply, canReturn } from './policy.ts'

const programme = { id: 'here' as Id<'programme'> }
const seatWith = (organisationId: string, user: string, state = 'chosen') =>
	({ id: organisationId, state, organisationId, users: [{ personId: user }] }) as unknown as Seat
const own = seatWith('town', 'user')
const other = seatWith('other', 'otherUser')
const left = seatWith('left', 'former', 'withdrawn')
const room = {
	programme,
	seats: [own, other, left],
	followers: [{ organisationId: 'follower' }],
} as unknown as Room

const elsewhere = 'elsewhere' as Id<'programme'>
const people = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	follower: somebody('follower', [], 'follower'),
	assessor: somebody('assessor', [{ role: 'assessor', programmeId: programme.id }]),
	secretariatElsewhere: somebody('se', [{ role: 'secretariat', programmeId: elsewhere }]),
	facilitatorElsewhere: somebody('fe', [{ role: 'facilitator', programmeId: elsewhere }]),
	former: somebody('former', [], 'left'),
	head: somebody('head', [], 'town'),
	user: somebody('user', []),
	otherUser: somebody('otherUser', []),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: programme.id }]),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: programme.id }]),
}

const KEEPERS = ['facilitator', 'secretariat']
const OWN = ['head', 'user']

test('hosts are planned by those who facilitate', () => {
	expect(whoMay(people, (actor) => canPlanHosts(actor, room))).toEqual(KEEPERS)
})

test('what a seat can offer is said by its own people, or written down by those who facilitate', () => {
	expect(whoMay(people, (actor) => canOffer(actor, room, own))).toEqual([...OWN, ...KEEPERS])
	expect(whoMay(people, (actor) => canOffer(actor, room, left))).toEqual(KEEPERS)
})

test('yes and no are the seat’s own', () => {
	expect(whoMay(people, (actor) => canReply(actor, own))).toEqual(OWN)
	expect(whoMay(people, (actor) => canReply(actor, left))).toEqual([])
})

test('a meeting is given back by its host or by those who facilitate', () => {
	expect(whoMay(people, (actor) => canReturn(actor, room, own))).toEqual([...OWN, ...KEEPERS])
})

test('what the host prepares is between it and those who facilitate', () => {
	expect(whoMay(people, (actor) => canPrepare(actor, room, own.id))).toEqual([...OWN, ...KEEPERS])
	expect(whoMay(people, (actor) => canPrepare(actor, room, left.id))).toEqual(KEEPERS)
	expect(whoMay(people, (actor) => canPrepare(actor, room, null))).toEqual([])
})

test('who was asked is read by those who were asked, and by those who facilitate', () => {
	expect(whoMay(people, (actor) => canReadHosting(actor, room, [null, own.id]))).toEqual([...OWN, ...KEEPERS])
	expect(whoMay(people, (actor) => canReadHosting(actor, room, [null]))).toEqual(KEEPERS)
	expect(whoMay(people, (actor) => canReadHosting(actor, room, [left.id]))).toEqual(KEEPERS)
})
