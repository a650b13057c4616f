import { expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canSetDeadline } from './policy.ts'

const here = 'here' as Id<'programme'>

function someone(role: Role, programmeId: Id<'programme'> | null): Actor {
	return { id: 'x' as Id<'person'>, name: '', email: '', language: 'da', grants: [{ role, programmeId }], mandates: [] }
}

test.for<[Role, Id<'programme'> | null, boolean]>([
	['secretariat', here, true],
	['secretariat', null, true],
	['secretariat', 'elsewhere' as Id<'programme'>, false],
	['administrator', null, true],
	['committee', here, false],
	['assessor', here, false],
	['decision_maker', here, false],
	['reader', here, false],
])('a %s of %s sets the day: %s', ([role, programmeId, may]) => {
	expect(canSetDeadline(someone(role, programmeId), { programmeId: here })).toBe(may)
})

test('nobody signed in sets no day', () => {
	expect(canSetDeadline(undefined, { programmeId: here })).toBe(false)
})
