import { expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canAddParticipations, canPublish } from './policy.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>

function actorWith(role: Role, programmeId: Id<'programme'> | null): Actor {
	const person = { id: 'p' as Id<'person'>, name: 'Alice', email: 'alice@people.example', language: 'da' as const }
	return { ...person, grants: [{ role, programmeId }], mandates: [] }
}

const actors = {
	nobody: undefined,
	'a person without a role': { ...actorWith('reader', null), grants: [] },
	'an administrator': actorWith('administrator', null),
	'a secretariat everywhere': actorWith('secretariat', null),
	'its secretariat': actorWith('secretariat', here),
	'another secretariat': actorWith('secretariat', elsewhere),
	'its assessor': actorWith('assessor', here),
	'its committee': actorWith('committee', here),
	'its decision maker': actorWith('decision_maker', here),
	'another decision maker': actorWith('decision_maker', elsewhere),
	'its facilitator': actorWith('facilitator', here),
	'its evaluator': actorWith('evaluator', here),
	'its reader': actorWith('reader', here),
} satisfies Record<string, Actor | undefined>

test.for<[keyof typeof actors, publishesDraft: boolean, adds: boolean]>([
	['nobody', false, false],
	['a person without a role', false, false],
	['an administrator', true, true],
	['a secretariat everywhere', true, true],
	['its secretariat', true, true],
	['another secretariat', false, false],
	['its assessor', false, false],
	['its committee', false, false],
	['its decision maker', false, true],
	['another decision maker', false, false],
	['its facilitator', false, false],
	['its evaluator', false, false],
	['its reader', false, false],
])('%s: publishes a draft: %s; enters who takes part: %s', ([name, publishesDraft, adds]) => {
	const actor = actors[name]

	expect(canPublish(actor, { id: here, state: 'draft' })).toBe(publishesDraft)
	expect(canPublish(actor, { id: here, state: 'published' })).toBe(false)
	expect(canAddParticipations(actor, { id: here })).toBe(adds)
})
