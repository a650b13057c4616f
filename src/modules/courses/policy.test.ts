import { describe, expect, test } from 'vitest'
import type { Actor, Grant, Mandate } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Room, Seat } from '../participation/index.ts'
import { canBeginCourses, canChangeCourse, canEndStep, canReadCourse, canSeeCourses, sideOf } from './policy.ts'

const here = 'here' as Id<'programme'>
const own = 'own' as Id<'organisation'>
const room = { programme: { id: here } } as Room
const seat = { state: 'chosen', organisationId: own, users: [{ personId: 'user' }] } as unknown as Seat

function anActor(over: { id?: string; grant?: Grant; mandate?: Mandate['role']; of?: string } = {}): Actor {
	const { id = 'x', grant, mandate, of = own } = over
	const organisationId = of as Id<'organisation'>
	const mandates = mandate ? [{ organisationId, organisationName: '', unitId: null, role: mandate }] : []
	return { id: id as Actor['id'], name: '', email: '', language: 'da', grants: grant ? [grant] : [], mandates }
}

const visitor = undefined
const actors: [string, Actor | undefined, { all: boolean; read: boolean; side: string | undefined }][] = [
	['a visitor', visitor, { all: false, read: false, side: undefined }],
	['somebody', anActor(), { all: false, read: false, side: undefined }],
	['who applies for the town', anActor({ mandate: 'applicant' }), { all: false, read: true, side: 'town' }],
	['a partner of the town', anActor({ mandate: 'partner' }), { all: false, read: false, side: undefined }],
	['another town', anActor({ mandate: 'applicant', of: 'other' }), { all: false, read: false, side: undefined }],
	['who uses the seat', anActor({ id: 'user' }), { all: false, read: true, side: 'town' }],
	['the facilitator', aRole('facilitator', here), { all: true, read: true, side: undefined }],
	['the secretariat', aRole('secretariat', here), { all: true, read: true, side: 'secretariat' }],
	['the secretariat elsewhere', aRole('secretariat', 'there'), { all: false, read: false, side: undefined }],
	['an assessor', aRole('assessor', here), { all: false, read: false, side: undefined }],
	[
		'an administrator',
		anActor({ grant: { role: 'administrator', programmeId: null } }),
		{ all: true, read: true, side: 'secretariat' },
	],
]

function aRole(role: Grant['role'], programmeId: string): Actor {
	return anActor({ grant: { role, programmeId: programmeId as Id<'programme'> } })
}

describe('courses are for', () => {
	test.for(actors)('%s', ([, actor, { all, read, side }]) => {
		expect({
			all: canSeeCourses(actor, room),
			read: canReadCourse(actor, room, seat),
			side: sideOf(actor, room, seat),
			changes: canChangeCourse(actor, room, seat),
			begins: canBeginCourses(actor, room),
			endsTowns: canEndStep(actor, { room, seat }, { acts: 'town' }),
			endsOurs: canEndStep(actor, { room, seat }, { acts: 'secretariat' }),
		}).toEqual({
			all,
			read,
			side,
			changes: side !== undefined,
			begins: side === 'secretariat',
			endsTowns: side !== undefined,
			endsOurs: side === 'secretariat',
		})
	})

	test('nobody to change, once the seat is left', () => {
		const left = { ...seat, state: 'withdrawn' as const }

		for (const [, actor] of actors) {
			expect(sideOf(actor, room, left)).toBe(undefined)
			expect(canEndStep(actor, { room, seat: left }, { acts: 'town' })).toBe(false)
		}
		expect(canReadCourse(anActor({ mandate: 'applicant' }), room, left)).toBe(false)
	})
})
