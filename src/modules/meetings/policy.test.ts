import { expect, test } from 'vitest'
import type { Actor, Grant } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Reach, Room } from '../participation/index.ts'
import type { Meeting } from './meeting.ts'
import { canChangeMeeting, canPlan, canReadMeeting } from './policy.ts'

const programme = { id: 'here' as Id<'programme'> }
const town = 'town' as Id<'organisation'>
const follower = 'follower' as Id<'organisation'>
const room = {
	programme,
	seats: [{ state: 'chosen', organisationId: town, users: [] }],
	followers: [{ organisationId: follower }],
} as unknown as Room

function somebody(grants: Grant[], organisationId?: Id<'organisation'>): Actor {
	const mandates = organisationId
		? [{ organisationId, organisationName: '', unitId: null, role: 'applicant' as const }]
		: []
	return { id: 'p' as Id<'person'>, name: '', email: '', language: 'da', grants, mandates }
}

const people = {
	visitor: undefined,
	secretariat: somebody([{ role: 'secretariat', programmeId: programme.id }]),
	facilitator: somebody([{ role: 'facilitator', programmeId: programme.id }]),
	member: somebody([], town),
	follower: somebody([], follower),
	outsider: somebody([]),
}
type Who = keyof typeof people

const IN_THE_ROOM: Who[] = ['secretariat', 'facilitator', 'member']
const WITH_FOLLOWERS: Who[] = [...IN_THE_ROOM, 'follower']
const EVERYBODY: Who[] = ['visitor', ...WITH_FOLLOWERS, 'outsider']

test.for<[Meeting['state'], Reach, Who[]]>([
	['planned', 'room', IN_THE_ROOM],
	['planned', 'followers', IN_THE_ROOM],
	['planned', 'public', IN_THE_ROOM],
	['announced', 'room', IN_THE_ROOM],
	['announced', 'followers', WITH_FOLLOWERS],
	['announced', 'public', EVERYBODY],
	['cancelled', 'room', IN_THE_ROOM],
	['cancelled', 'followers', WITH_FOLLOWERS],
	['cancelled', 'public', EVERYBODY],
])('a %s meeting for %s is known to %o', ([state, reach, who]) => {
	const readers = Object.entries(people).flatMap(([name, actor]) =>
		canReadMeeting(actor, room, { state, reach }) ? [name] : [],
	)

	expect(readers.sort()).toEqual([...who].sort())
})

test.for<[Who, boolean]>([
	['visitor', false],
	['secretariat', true],
	['facilitator', true],
	['member', false],
	['follower', false],
	['outsider', false],
])('%s plans: %s', ([who, may]) => {
	const change = (state: Meeting['state']) => canChangeMeeting(people[who], room, { state, reach: 'public' })

	expect([canPlan(people[who], room), change('planned'), change('announced'), change('cancelled')]).toEqual([
		may,
		may,
		may,
		false,
	])
})
