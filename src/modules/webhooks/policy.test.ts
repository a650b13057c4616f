import { expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canKeepWebhooks } from './policy.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>

function actor(role: Role, programmeId: Id<'programme'> | null): Actor {
	return { id: 'p' as Id<'person'>, name: '', email: '', language: 'da', grants: [{ role, programmeId }], mandates: [] }
}

test.for<[Role, Id<'programme'> | null, { here: boolean; house: boolean }]>([
	['administrator', null, { here: true, house: true }],
	['secretariat', null, { here: true, house: false }],
	['secretariat', here, { here: true, house: false }],
	['secretariat', elsewhere, { here: false, house: false }],
	['assessor', here, { here: false, house: false }],
	['committee', here, { here: false, house: false }],
	['decision_maker', here, { here: false, house: false }],
	['facilitator', here, { here: false, house: false }],
	['evaluator', here, { here: false, house: false }],
	['reader', null, { here: false, house: false }],
])('%s of %s may keep %o', ([role, programmeId, may]) => {
	const who = actor(role, programmeId)

	expect({
		here: canKeepWebhooks(who, { programmeId: here }),
		house: canKeepWebhooks(who, { programmeId: null }),
	}).toEqual(may)
})

test('a visitor keeps none', () => {
	expect([here, null].map((programmeId) => canKeepWebhooks(undefined, { programmeId }))).toEqual([false, false])
})
