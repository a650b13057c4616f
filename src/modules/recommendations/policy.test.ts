import { expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canEditRecommendation, canFollowUp, canRecordTrial, speaksFor } from './policy.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>
const ours = 'ours' as Id<'organisation'>
const theirs = 'theirs' as Id<'organisation'>
const nobody = { id: 'p' as Id<'person'>, name: 'Alice', email: 'alice@people.example', language: 'da' as const }

function actorWith(role: Role, programmeId: Id<'programme'> | null): Actor {
	return { ...nobody, grants: [{ role, programmeId }], mandates: [] }
}

function actingFor(organisationId: Id<'organisation'>, role: 'applicant' | 'partner'): Actor {
	return { ...nobody, grants: [], mandates: [{ organisationId, organisationName: 'Org', unitId: null, role }] }
}

const actors = {
	nobody: undefined,
	'a person without a role': { ...nobody, grants: [], mandates: [] },
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
	'the municipality of the town': actingFor(ours, 'applicant'),
	'a partner of the municipality': actingFor(ours, 'partner'),
	'another municipality': actingFor(theirs, 'applicant'),
} satisfies Record<string, Actor | undefined>

type Row = [keyof typeof actors, keeps: boolean, tellsOfTown: boolean, isTown: boolean]

test.for<Row>([
	['nobody', false, false, false],
	['a person without a role', false, false, false],
	['an administrator', true, true, false],
	['a secretariat everywhere', true, true, false],
	['its secretariat', true, true, false],
	['another secretariat', false, false, false],
	['its assessor', false, false, false],
	['its committee', false, false, false],
	['its decision maker', false, false, false],
	['its facilitator', false, false, false],
	['its evaluator', false, false, false],
	['its reader', false, false, false],
	['the municipality of the town', false, true, true],
	['a partner of the municipality', false, false, false],
	['another municipality', false, false, false],
])('%s: edits and follows up %s, records a trial of the town %s, speaks for it %s', ([name, keeps, tells, isTown]) => {
	const actor: Actor | undefined = actors[name]
	const item = { programmeId: here }

	expect(canEditRecommendation(actor, item)).toBe(keeps)
	expect(canFollowUp(actor, item)).toBe(keeps)
	expect(canRecordTrial(actor, item, { organisationId: ours })).toBe(tells)
	expect(canRecordTrial(actor, item, { organisationId: null })).toBe(keeps)
	expect(speaksFor(actor, { organisationId: ours })).toBe(isTown)
})
