import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canEdit, canRead, type Room, roomsOf } from './policy.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>
const draft = { programmeId: here, state: 'draft' as const }
const published = { programmeId: here, state: 'published' as const }

function someone(...roles: [Role, Id<'programme'> | null][]): Actor {
	const grants = roles.map(([role, programmeId]) => ({ role, programmeId }))
	return { id: 'x' as Id<'person'>, name: '', email: '', language: 'da', grants, mandates: [] }
}

const actors = {
	nobody: undefined,
	secretariat: someone(['secretariat', here]),
	everywhere: someone(['secretariat', null]),
	elsewhere: someone(['secretariat', elsewhere]),
	administrator: someone(['administrator', null]),
	assessor: someone(['assessor', here]),
	committee: someone(['committee', here]),
	decisionMaker: someone(['decision_maker', here]),
	reader: someone(['reader', here]),
}
const secretariats: (keyof typeof actors)[] = ['secretariat', 'everywhere', 'administrator']

function whoMay(permits: (actor: Actor | undefined) => boolean): string[] {
	return Object.entries(actors).flatMap(([name, actor]) => (permits(actor) ? name : []))
}

describe.each([
	['draft', draft],
	['published', published],
])('a %s call', (state, call) => {
	test('is read by its secretariat, and by everybody once it is published', () => {
		const readers = whoMay((actor) => canRead(actor, call))

		expect(readers).toEqual(state === 'draft' ? secretariats : Object.keys(actors))
	})

	test('is edited by its secretariat only', () => {
		expect(whoMay((actor) => canEdit(actor, call))).toEqual(secretariats)
	})
})

const all: Room[] = ['call', 'applications', 'assessments', 'selection', 'decision']

test.each<[keyof typeof actors, Room[]]>([
	['nobody', []],
	['secretariat', all],
	['everywhere', all],
	['elsewhere', []],
	['administrator', all],
	['assessor', ['assessments']],
	['committee', ['applications', 'assessments', 'selection']],
	['decisionMaker', ['decision']],
	['reader', []],
])('%s may enter the rooms %j', (name, rooms) => {
	expect(roomsOf(actors[name], published)).toEqual(rooms)
})

test('somebody with two roles enters the rooms of both', () => {
	const both = someone(['assessor', here], ['decision_maker', here])

	expect(roomsOf(both, published)).toEqual(['assessments', 'decision'])
})
