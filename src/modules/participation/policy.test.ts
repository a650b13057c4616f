import { expect, test } from 'vitest'
import type { Actor, Grant, Mandate } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canEnter, canFacilitate, canFollow, canLetUse, canManageSeats, canReach, canUseSeat } from './policy.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>
const town = 'town' as Id<'organisation'>
const other = 'other' as Id<'organisation'>
const follower = 'follower' as Id<'organisation'>

function somebody(id: string, grants: Grant[] = [], mandates: [Id<'organisation'>, Mandate['role']][] = []): Actor {
	return {
		id: id as Id<'person'>,
		name: '',
		email: '',
		language: 'da',
		grants,
		mandates: mandates.map(([organisationId, role]) => ({ organisationId, organisationName: '', unitId: null, role })),
	}
}

const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	administrator: somebody('a', [{ role: 'administrator', programmeId: null }]),
	secretariat: somebody('b', [{ role: 'secretariat', programmeId: here }]),
	'secretariat elsewhere': somebody('c', [{ role: 'secretariat', programmeId: elsewhere }]),
	facilitator: somebody('d', [{ role: 'facilitator', programmeId: here }]),
	'facilitator elsewhere': somebody('e', [{ role: 'facilitator', programmeId: elsewhere }]),
	assessor: somebody('f', [{ role: 'assessor', programmeId: here }]),
	evaluator: somebody('g', [{ role: 'evaluator', programmeId: here }]),
	applicant: somebody('h', [], [[town, 'applicant']]),
	partner: somebody('i', [], [[town, 'partner']]),
	user: somebody('user'),
	'another town': somebody('j', [], [[other, 'applicant']]),
	'follower town': somebody('k', [], [[follower, 'applicant']]),
	'partner of a follower': somebody('l', [], [[follower, 'partner']]),
}

const seat = { state: 'chosen' as const, organisationId: town, users: [{ personId: 'user' as Id<'person'> }] }
const room = {
	programme: { id: here },
	seats: [seat] as never,
	followers: [{ id: 'f' as Id<'followerTown'>, organisationId: follower, organisationName: '' }],
}
const ended = { ...seat, state: 'withdrawn' as const }
const emptied = { ...room, seats: [ended] as never }

type May = 'facilitate' | 'manage' | 'use' | 'letUse' | 'enter' | 'follow'

test.for<[string, May[]]>([
	['visitor', []],
	['administrator', ['facilitate', 'manage', 'letUse', 'enter', 'follow']],
	['secretariat', ['facilitate', 'manage', 'letUse', 'enter', 'follow']],
	['secretariat elsewhere', []],
	['facilitator', ['facilitate', 'enter', 'follow']],
	['facilitator elsewhere', []],
	['assessor', []],
	['evaluator', []],
	['applicant', ['use', 'letUse', 'enter', 'follow']],
	['partner', []],
	['user', ['use', 'enter', 'follow']],
	['another town', []],
	['follower town', ['follow']],
	['partner of a follower', ['follow']],
])('%s may %o', ([who, may]) => {
	const actor = people[who]
	const answers: Record<May, boolean> = {
		facilitate: canFacilitate(actor, room),
		manage: canManageSeats(actor, room),
		use: canUseSeat(actor, seat),
		letUse: canLetUse(actor, room, seat),
		enter: canEnter(actor, room),
		follow: canFollow(actor, room),
	}

	expect(Object.entries(answers).flatMap(([verb, yes]) => (yes ? [verb] : []))).toEqual(may)
	expect(canReach(actor, room, 'room')).toBe(answers.enter)
	expect(canReach(actor, room, 'followers')).toBe(answers.follow)
	expect(canReach(actor, room, 'public')).toBe(true)
})

test('a seat that was left opens no door', () => {
	for (const who of ['applicant', 'user']) {
		expect([canUseSeat(people[who], ended), canEnter(people[who], emptied), canFollow(people[who], emptied)]).toEqual([
			false,
			false,
			false,
		])
	}
	expect([canLetUse(people['secretariat'], room, ended), canLetUse(people['applicant'], room, ended)]).toEqual([
		false,
		false,
	])
})
