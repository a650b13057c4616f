import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canRead, canStore, isPublic } from './policy.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>

function actorWith(role: Role, programmeId: Id<'programme'> | null): Actor {
	const person = { id: 'p' as Id<'person'>, name: 'Alice', email: 'alice@people.example', language: 'da' as const }
	return { ...person, grants: [{ role, programmeId }], mandates: [] }
}

const actors = {
	nobody: undefined,
	'an administrator': actorWith('administrator', null),
	'a secretariat everywhere': actorWith('secretariat', null),
	'its secretariat': actorWith('secretariat', here),
	'another secretariat': actorWith('secretariat', elsewhere),
	'its assessor': actorWith('assessor', here),
	'its committee': actorWith('committee', here),
	'its decision maker': actorWith('decision_maker', here),
	'its facilitator': actorWith('facilitator', here),
	'its evaluator': actorWith('evaluator', here),
	'its reader': actorWith('reader', here),
} satisfies Record<string, Actor | undefined>

const day = (day: number) => new Date(`2026-03-0${day}T10:00:00Z`)
const hidden = { publicFrom: null, publicUntil: null }

describe.for<[keyof typeof actors, ofProgramme: boolean, ofHouse: boolean]>([
	['nobody', false, false],
	['an administrator', true, true],
	['a secretariat everywhere', true, true],
	['its secretariat', true, false],
	['another secretariat', false, false],
	['its assessor', false, false],
	['its committee', false, false],
	['its decision maker', false, false],
	['its facilitator', false, false],
	['its evaluator', false, false],
	['its reader', false, false],
])('%s', ([name, ofProgramme, ofHouse]) => {
	const actor = actors[name]

	test(`stores for a programme: ${ofProgramme}, for the house: ${ofHouse}; and reads what is not public alike`, () => {
		expect(canStore(actor, { programmeId: here })).toBe(ofProgramme)
		expect(canStore(actor, { programmeId: null })).toBe(ofHouse)
		expect(canRead(actor, { ...hidden, belongsTo: { programmeId: here } }, day(1))).toBe(ofProgramme)
		expect(canRead(actor, { ...hidden, belongsTo: { programmeId: null } }, day(1))).toBe(ofHouse)
	})

	test('reads what is public', () => {
		expect(canRead(actor, { publicFrom: day(1), publicUntil: null, belongsTo: { programmeId: here } }, day(1))).toBe(
			true,
		)
	})
})

test.for<[from: Date | null, until: Date | null, at: Date, open: boolean]>([
	[null, null, day(2), false],
	[day(2), null, new Date(day(2).getTime() - 1), false],
	[day(2), null, day(2), true],
	[day(2), day(4), new Date(day(4).getTime() - 1), true],
	[day(2), day(4), day(4), false],
])('public from %s until %s is at %s: %s', ([publicFrom, publicUntil, at, open]) => {
	expect(isPublic({ publicFrom, publicUntil }, at)).toBe(open)
})
