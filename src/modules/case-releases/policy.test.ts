import { expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Room } from '../participation/index.ts'
import type { PeerCase } from '../peer-cases/index.ts'
import {
	canAnswerQuote,
	canAskGiver,
	canConsent,
	canEditRelease,
	canPublishRelease,
	canReadRelease,
	canTakeDown,
	speaksForGiver,
} from './policy.ts'

const programme = { id: 'here' as Id<'programme'> }
const [town, other, follower] = ['town', 'other', 'follower'] as Id<'organisation'>[]
const seatId = 'seat' as Id<'participation'>

function roomWith(state: 'chosen' | 'withdrawn'): Room {
	const seats = [
		{ id: seatId, state, organisationId: town, users: [{ personId: 'lent' }] },
		{ id: 'seat-2', state: 'chosen', organisationId: other, users: [] },
	]
	return { programme, seats, followers: [{ organisationId: follower }] } as unknown as Room
}

const elsewhere = 'elsewhere' as Id<'programme'>
const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	follower: somebody('follower', [], follower),
	assessor: somebody('assessor', [{ role: 'assessor', programmeId: programme.id }]),
	reader: somebody('reader', [{ role: 'reader', programmeId: programme.id }]),
	secretariatElsewhere: somebody('se', [{ role: 'secretariat', programmeId: elsewhere }]),
	facilitatorElsewhere: somebody('fe', [{ role: 'facilitator', programmeId: elsewhere }]),
	giver: somebody('giver', [], town),
	lent: somebody('lent', []),
	member: somebody('member', [], other),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: programme.id }]),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: programme.id }]),
}

const KEEPERS = ['facilitator', 'secretariat']
const GIVERS = ['giver', 'lent']

function whoMayOf(room: Room, state: PeerCase['state']) {
	const one = { state, seatId }
	return {
		read: whoMay(people, (actor) => canReadRelease(actor, room, one)),
		edit: whoMay(people, (actor) => canEditRelease(actor, room, one)),
		ask: whoMay(people, (actor) => canAskGiver(actor, room, one)),
		consent: whoMay(people, (actor) => canConsent(actor, room, one)),
		publish: whoMay(people, (actor) => canPublishRelease(actor, room, one)),
		takeDown: whoMay(people, (actor) => canTakeDown(actor, room, one)),
		speak: whoMay(people, (actor) => speaksForGiver(actor, room, one)),
	}
}

test('of a case that was held the giver alone consents, and who facilitates publishes', () => {
	const both = [...GIVERS, ...KEEPERS]

	expect(whoMayOf(roomWith('chosen'), 'held')).toEqual({
		read: both,
		edit: both,
		ask: KEEPERS,
		consent: GIVERS,
		publish: KEEPERS,
		takeDown: both,
		speak: GIVERS,
	})
})

test('who left the room cannot consent any more, but takes back what was consented to', () => {
	const still = ['giver', ...KEEPERS]

	expect(whoMayOf(roomWith('withdrawn'), 'held')).toEqual({
		read: still,
		edit: KEEPERS,
		ask: KEEPERS,
		consent: [],
		publish: KEEPERS,
		takeDown: still,
		speak: ['giver'],
	})
})

test.each(['draft', 'offered', 'taken', 'withdrawn'] as const)('of a %s case nothing is released', (state) => {
	const none = { read: [], edit: [], ask: [], consent: [], publish: [], takeDown: [] }

	expect(whoMayOf(roomWith('chosen'), state)).toEqual({ ...none, speak: GIVERS })
})

test('each answers for their own words', () => {
	const own = { writerId: 'member' as Id<'person'> }

	expect(whoMay(people, (actor) => canAnswerQuote(actor, own))).toEqual(['member'])
})
