import { describe, expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Id } from '../../platform/id.ts'
import type { Meeting } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import type { Material } from './material.ts'
import { canInviteSpeakers, canKeepMaterial, canReadMaterial, canSeeSpeakers } from './policy.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>
const HOST = 'host-seat' as Id<'participation'>
const seat = (id: string, organisationId: string) => ({ id, state: 'chosen', organisationId, users: [] })
const room = {
	programme: { id: here },
	seats: [seat(HOST, 'host'), seat('town-seat', 'town'), seat('other-seat', 'other')],
	followers: [{ organisationId: 'follower' }],
} as unknown as Room

const people = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	applicantElsewhere: somebody('applicant', [], 'far'),
	follower: somebody('follower', [], 'follower'),
	assessor: somebody('assessor', [{ role: 'assessor', programmeId: here }]),
	reader: somebody('reader', [{ role: 'reader', programmeId: here }]),
	secretariatElsewhere: somebody('elsewhere', [{ role: 'secretariat', programmeId: elsewhere }]),
	comer: somebody('comer', [], 'town'),
	member: somebody('member', [], 'other'),
	host: somebody('host', [], 'host'),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: here }]),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: here }]),
}
/** The outsider is on the list too: whoever lost the seat since then reads no more. */
const comers = [{ personId: 'comer' as Id<'person'> }, { personId: 'outsider' as Id<'person'> }]
const endsAt = new Date('2026-05-14T13:00:00Z')

const KEEPERS = ['host', 'facilitator', 'secretariat']
const COMERS = ['comer', ...KEEPERS]
const ROOM = ['comer', 'member', ...KEEPERS]
const FOLLOWERS = ['follower', ...ROOM]
const EVERYBODY = Object.keys(people)

type Case = [Meeting['state'], Meeting['reach'], Material['reach'], Material['opens'], at: string, who: string[]]
const BEFORE = '2026-05-14T12:59:59Z'
const OVER = '2026-05-14T13:00:00Z'

describe('material of a meeting', () => {
	test.for<Case>([
		['announced', 'public', 'participants', 'now', BEFORE, COMERS],
		['announced', 'public', 'room', 'now', BEFORE, ROOM],
		['announced', 'public', 'followers', 'now', BEFORE, FOLLOWERS],
		['announced', 'public', 'public', 'now', BEFORE, EVERYBODY],
		['announced', 'public', 'participants', 'after', BEFORE, KEEPERS],
		['announced', 'public', 'room', 'after', BEFORE, KEEPERS],
		['announced', 'public', 'public', 'after', BEFORE, KEEPERS],
		['announced', 'public', 'participants', 'after', OVER, COMERS],
		['announced', 'public', 'room', 'after', OVER, ROOM],
		['announced', 'public', 'public', 'after', OVER, EVERYBODY],
		['announced', 'followers', 'public', 'now', BEFORE, FOLLOWERS],
		['announced', 'room', 'public', 'now', BEFORE, ROOM],
		['planned', 'public', 'public', 'now', BEFORE, ROOM],
		['cancelled', 'public', 'followers', 'now', BEFORE, FOLLOWERS],
	])('%s for %s: what is for %s, %s, at %s is read by %o', ([state, reach, own, opens, at, who]) => {
		const meeting = { state, reach, endsAt, hostId: HOST }
		const scene = { room, meeting, comers, at: new Date(at) }

		const readers = whoMay(people, (actor) => canReadMaterial(actor, scene, { reach: own, opens }))
		expect(readers.sort()).toEqual([...who].sort())
	})

	test.for<[Id<'participation'> | null, string[]]>([
		[HOST, KEEPERS],
		[null, ['facilitator', 'secretariat']],
	])('is kept by the host, if there is one, and the facilitator (%s)', ([hostId, who]) => {
		expect(whoMay(people, (actor) => canKeepMaterial(actor, room, { hostId }))).toEqual(who)
		expect(whoMay(people, (actor) => canSeeSpeakers(actor, room, { hostId }))).toEqual(who)
	})
})

test('speakers are invited by those who facilitate', () => {
	expect(whoMay(people, (actor) => canInviteSpeakers(actor, room))).toEqual(['facilitator', 'secretariat'])
})
