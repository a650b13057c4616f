import { expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canKeepTaxonomy } from './policy.ts'

const somewhere = 'somewhere' as Id<'programme'>

function actorWith(...roles: Role[]): Actor {
	const person = { id: 'p' as Id<'person'>, name: 'Alice', email: 'alice@people.example', language: 'da' as const }
	return { ...person, grants: roles.map((role) => ({ role, programmeId: somewhere })), mandates: [] }
}

test.for<[Role | 'nobody' | 'none', boolean]>([
	['nobody', false],
	['none', false],
	['administrator', true],
	['secretariat', true],
	['assessor', false],
	['committee', false],
	['decision_maker', false],
	['facilitator', false],
	['evaluator', false],
	['reader', false],
])('%s keeps the taxonomy: %s', ([role, keeps]) => {
	const actor = role === 'nobody' ? undefined : role === 'none' ? actorWith() : actorWith(role)

	expect(canKeepTaxonomy(actor)).toBe(keeps)
})
