import { expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Room, Seat } from '../participation/index.ts'
import {
	canAskCorrections,
	canConsent,
	canFinish,
	canLeadSummary,
	canMark,
	canPublish,
	canReadPublished,
	canSeeSummary,
	canSettle,
	canSuggest,
	canWrite,
} from './policy.ts'
import type { Summary } from './summary.ts'

const programmeId = 'here' as Id<'programme'>
const base = { email: '', language: 'da' as const, grants: [], mandates: [] }
const actor = (name: string, role?: Role, where = programmeId): Actor => ({
	...base,
	id: name as Id<'person'>,
	name,
	grants: role ? [{ role, programmeId: where }] : [],
})
const mandate = (name: string, organisation: string): Actor => ({
	...actor(name),
	mandates: [
		{ organisationId: organisation as Id<'organisation'>, organisationName: '', unitId: null, role: 'applicant' },
	],
})
const seat = (id: string): Seat => ({
	id: id as Id<'participation'>,
	name: id,
	organisationId: `org-${id}` as Id<'organisation'>,
	organisationName: id,
	unitId: null,
	unitName: null,
	state: 'chosen',
	users: [],
})
const followers = [
	{ id: 'f' as Id<'followerTown'>, organisationId: 'org-f' as Id<'organisation'>, organisationName: 'F' },
]
const room = { programme: { id: programmeId }, seats: [seat('own'), seat('other')], followers } as unknown as Room

const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	outsider: actor('outsider'),
	follower: mandate('follower', 'org-f'),
	secretariatElsewhere: actor('elsewhere', 'secretariat', 'there' as Id<'programme'>),
	own: mandate('own', 'org-own'),
	other: mandate('other', 'org-other'),
	facilitator: actor('facilitator', 'facilitator'),
	secretariat: actor('secretariat', 'secretariat'),
}
const who = (may: (one: Actor | undefined) => boolean) => Object.keys(people).filter((name) => may(people[name]))

const INSIDE = ['own', 'other', 'facilitator', 'secretariat']
const LEADING = ['facilitator', 'secretariat']

test('what is not published is read in the room and led by who facilitates', () => {
	expect(who((one) => canSeeSummary(one, room))).toEqual(INSIDE)
	expect(who((one) => canLeadSummary(one, room))).toEqual(LEADING)
})

test.each([
	[null, []],
	['room', INSIDE],
	['followers', ['follower', ...INSIDE]],
	['public', Object.keys(people)],
] as const)('published to %s', (reach, readers) => {
	expect(who((one) => canReadPublished(one, room, { reach }))).toEqual(readers)
})

const none: string[] = []

test.each([
	['draft', { write: INSIDE, suggest: none, ask: LEADING, settle: none, publish: none, mark: none }],
	['corrections', { write: LEADING, suggest: INSIDE, ask: LEADING, settle: LEADING, publish: none, mark: none }],
	['agreed', { write: none, suggest: none, ask: none, settle: none, publish: LEADING, mark: LEADING }],
] as [Summary['state'], Record<string, string[]>][])('while it is %s', (state, expected) => {
	expect({
		write: who((one) => canWrite(one, room, { state })),
		suggest: who((one) => canSuggest(one, room, { state })),
		ask: who((one) => canAskCorrections(one, room, { state })),
		settle: who((one) => canSettle(one, room, { state })),
		publish: who((one) => canPublish(one, room, { state })),
		mark: who((one) => canMark(one, room, { state, isConfidential: false })),
	}).toEqual(expected)
	expect(who((one) => canMark(one, room, { state, isConfidential: true }))).toEqual(none)
})

test('only those whose seat said it say yes, and for nobody nobody', () => {
	expect(who((one) => canConsent(one, room, { seatId: 'own' as Id<'participation'> }))).toEqual(['own'])
	expect(who((one) => canConsent(one, room, { seatId: null }))).toEqual([])
})

test('a task is finished by its owner or who facilitates, once, and not before it is agreed', () => {
	const task = {
		state: 'agreed' as const,
		kind: 'task' as const,
		isDone: false,
		ownerSeatId: null,
		ownerPersonId: null,
	}
	const ofSeat = { ...task, ownerSeatId: 'own' as Id<'participation'> }
	const ofPerson = { ...task, ownerPersonId: 'other' as Id<'person'> }
	const ofOutsider = { ...task, ownerPersonId: 'outsider' as Id<'person'> }

	expect(who((one) => canFinish(one, room, ofSeat))).toEqual(['own', ...LEADING])
	expect(who((one) => canFinish(one, room, ofPerson))).toEqual(['other', ...LEADING])
	expect(who((one) => canFinish(one, room, ofOutsider))).toEqual(LEADING)
	expect(who((one) => canFinish(one, room, { ...ofSeat, isDone: true }))).toEqual([])
	expect(who((one) => canFinish(one, room, { ...ofSeat, kind: 'advice' }))).toEqual([])
	expect(who((one) => canFinish(one, room, { ...ofSeat, state: 'corrections' }))).toEqual([])
	expect(who((one) => canFinish(one, room, { ...ofSeat, state: 'draft' }))).toEqual([])
})
