import { expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canEditMeasure, canSpeakFor } from './policy.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>
const ours = 'ours' as Id<'organisation'>
const nobody = { id: 'p' as Id<'person'>, name: 'Alice', email: 'alice@people.example', language: 'da' as const }

function actorWith(role: Role, programmeId: Id<'programme'> | null): Actor {
	return { ...nobody, grants: [{ role, programmeId }], mandates: [] }
}

function actingFor(organisationId: string, role: 'applicant' | 'partner'): Actor {
	const organisation = { organisationId: organisationId as Id<'organisation'>, organisationName: 'Org', unitId: null }
	return { ...nobody, grants: [], mandates: [{ ...organisation, role }] }
}

const actors = {
	nobody: undefined,
	'a person without a role': { ...nobody, grants: [], mandates: [] },
	'an administrator': actorWith('administrator', null),
	'its secretariat': actorWith('secretariat', here),
	'another secretariat': actorWith('secretariat', elsewhere),
	'its assessor': actorWith('assessor', here),
	'its committee': actorWith('committee', here),
	'its decision maker': actorWith('decision_maker', here),
	'its facilitator': actorWith('facilitator', here),
	'its evaluator': actorWith('evaluator', here),
	'its reader': actorWith('reader', here),
	'who acts for the town': actingFor('ours', 'applicant'),
	'a partner of the town': actingFor('ours', 'partner'),
	'who acts for another town': actingFor('theirs', 'applicant'),
} satisfies Record<string, Actor | undefined>

test.for<[keyof typeof actors, edits: boolean, speaks: boolean]>([
	['nobody', false, false],
	['a person without a role', false, false],
	['an administrator', true, false],
	['its secretariat', true, false],
	['another secretariat', false, false],
	['its assessor', false, false],
	['its committee', false, false],
	['its decision maker', false, false],
	['its facilitator', false, false],
	['its evaluator', false, false],
	['its reader', false, false],
	['who acts for the town', false, true],
	['a partner of the town', false, false],
	['who acts for another town', false, false],
])('%s: edits and writes down what towns said: %s; speaks for the town: %s', ([name, edits, speaks]) => {
	const item = { programmeId: here }

	expect(canEditMeasure(actors[name], item)).toBe(edits)
	expect(canSpeakFor(actors[name], item, null)).toBe(edits)
	expect(canSpeakFor(actors[name], item, ours)).toBe(speaks)
})
