import { expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canDecide, canDispatch, canRead } from './policy.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>
const someone = 'someone' as Id<'person'>
const self = 'self' as Id<'person'>

function actor(role: Role, programmeId: Id<'programme'> | null): Actor {
	return { id: self, name: '', email: '', language: 'da', grants: [{ role, programmeId }], mandates: [] }
}

test.for<[Role, Id<'programme'> | null, { read: boolean; decide: boolean; dispatch: boolean }]>([
	['administrator', null, { read: true, decide: false, dispatch: true }],
	['secretariat', here, { read: true, decide: false, dispatch: true }],
	['secretariat', elsewhere, { read: false, decide: false, dispatch: false }],
	['decision_maker', here, { read: true, decide: true, dispatch: false }],
	['decision_maker', null, { read: true, decide: true, dispatch: false }],
	['decision_maker', elsewhere, { read: false, decide: false, dispatch: false }],
	['committee', here, { read: true, decide: false, dispatch: false }],
	['assessor', here, { read: false, decide: false, dispatch: false }],
	['facilitator', here, { read: false, decide: false, dispatch: false }],
	['evaluator', here, { read: false, decide: false, dispatch: false }],
	['reader', here, { read: false, decide: false, dispatch: false }],
])('%s of %s may %o', ([role, programmeId, may]) => {
	const who = actor(role, programmeId)
	expect({
		read: canRead(who, { programmeId: here }),
		decide: canDecide(who, { programmeId: here, state: 'proposed', frozenBy: someone }),
		dispatch: canDispatch(who, { programmeId: here, outcome: 'confirmed' }),
	}).toEqual(may)
})

test.for(['confirmed', 'sent_back'] as const)('a proposal that is %s is not decided again', (state) => {
	expect(canDecide(actor('decision_maker', here), { programmeId: here, state, frozenBy: someone })).toBe(false)
})

test('nobody decides on their own recommendation', () => {
	expect(canDecide(actor('decision_maker', here), { programmeId: here, state: 'proposed', frozenBy: self })).toBe(false)
})

test('what is sent back has no letters', () => {
	expect(canDispatch(actor('secretariat', here), { programmeId: here, outcome: 'sent_back' })).toBe(false)
})

test('a visitor may nothing', () => {
	expect(canRead(undefined, { programmeId: here })).toBe(false)
	expect(canDecide(undefined, { programmeId: here, state: 'proposed', frozenBy: someone })).toBe(false)
	expect(canDispatch(undefined, { programmeId: here, outcome: 'confirmed' })).toBe(false)
})
