import { expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canGive, canStaff } from './policy.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>

function actor(role: Role, programmeId: Id<'programme'> | null): Actor {
	return { id: 'p' as Id<'person'>, name: '', email: '', language: 'da', grants: [{ role, programmeId }], mandates: [] }
}

test.for<[Role, Id<'programme'> | null, { here: boolean; house: boolean; assessor: boolean; administrator: boolean }]>([
	['administrator', null, { here: true, house: true, assessor: true, administrator: true }],
	['secretariat', null, { here: true, house: false, assessor: true, administrator: false }],
	['secretariat', here, { here: true, house: false, assessor: true, administrator: false }],
	['secretariat', elsewhere, { here: false, house: false, assessor: false, administrator: false }],
	['assessor', here, { here: false, house: false, assessor: false, administrator: false }],
	['committee', here, { here: false, house: false, assessor: false, administrator: false }],
	['decision_maker', here, { here: false, house: false, assessor: false, administrator: false }],
	['facilitator', here, { here: false, house: false, assessor: false, administrator: false }],
	['evaluator', here, { here: false, house: false, assessor: false, administrator: false }],
	['reader', null, { here: false, house: false, assessor: false, administrator: false }],
])('%s of %s may %o', ([role, programmeId, may]) => {
	const who = actor(role, programmeId)
	expect({
		here: canStaff(who, { programmeId: here }),
		house: canStaff(who, { programmeId: null }),
		assessor: canGive(who, { programmeId: here, role: 'assessor' }),
		administrator: canGive(who, { programmeId: null, role: 'administrator' }),
	}).toEqual(may)
})

test('a visitor staffs nothing', () => {
	expect(canStaff(undefined, { programmeId: here })).toBe(false)
	expect(canGive(undefined, { programmeId: null, role: 'reader' })).toBe(false)
})
