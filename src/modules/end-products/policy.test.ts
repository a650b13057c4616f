import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Room } from '../participation/index.ts'
import { canEditProduct, canPublishProduct, canReadProduct } from './policy.ts'

const HERE = 'here' as Id<'programme'>
const THERE = 'there' as Id<'programme'>
const SEAT = 'seat' as Id<'organisation'>
const FOLLOWER = 'follower' as Id<'organisation'>

const somebody = (role?: Role, programmeId: Id<'programme'> | null = HERE): Actor =>
	({ id: 'p', grants: role ? [{ role, programmeId }] : [], mandates: [] }) as unknown as Actor
const actingFor = (organisationId: Id<'organisation'>): Actor =>
	({ id: 'p', grants: [], mandates: [{ organisationId, role: 'applicant' }] }) as unknown as Actor

const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	outsider: somebody(),
	follower: actingFor(FOLLOWER),
	assessor: somebody('assessor'),
	'secretariat elsewhere': somebody('secretariat', THERE),
	'facilitator elsewhere': somebody('facilitator', THERE),
	member: actingFor(SEAT),
	facilitator: somebody('facilitator'),
	secretariat: somebody('secretariat'),
	administrator: somebody('administrator', null),
}
const room = {
	programme: { id: HERE, state: 'published' },
	seats: [{ state: 'chosen', organisationId: SEAT, users: [] }],
	followers: [{ organisationId: FOLLOWER }],
} as unknown as Room
const asDraft = { ...room, programme: { ...room.programme, state: 'draft' } } as Room
const published = { publishedAt: new Date('2026-06-01T10:00:00Z') }
const IN_THE_ROOM = ['member', 'facilitator', 'secretariat', 'administrator']

describe.each(Object.entries(people))('%s', (who, actor) => {
	const isInside = IN_THE_ROOM.includes(who)

	test.for([
		['not begun', room, undefined, isInside],
		['not published', room, { publishedAt: null }, isInside],
		['published', room, published, true],
		['published in a programme that is not', asDraft, published, isInside],
	] as const)('reads what is %s, or not', ([, place, product, may]) => {
		expect(canReadProduct(actor, place, product)).toBe(may)
	})

	test('edits as facilitator or secretariat', () => {
		expect(canEditProduct(actor, room)).toBe(['facilitator', 'secretariat', 'administrator'].includes(who))
	})

	test('publishes as secretariat', () => {
		expect(canPublishProduct(actor, room)).toBe(['secretariat', 'administrator'].includes(who))
	})
})
