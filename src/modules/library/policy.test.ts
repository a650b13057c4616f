import { expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canEditLibrary, canPropose, canProposeAnything, canReadItem, isAskedToPropose } from './policy.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>
const ours = 'ours' as Id<'organisation'>
const theirs = 'theirs' as Id<'organisation'>
const nobody = { id: 'p' as Id<'person'>, name: 'Alice', email: 'alice@people.example', language: 'da' as const }
const proposer = 'proposer' as Id<'person'>

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
	'the proposer': { ...nobody, id: proposer, grants: [], mandates: [] },
	'a colleague of the proposer': actingFor(ours, 'applicant'),
	'a partner of the proposer': actingFor(ours, 'partner'),
	'another organisation': actingFor(theirs, 'applicant'),
} satisfies Record<string, Actor | undefined>

type Row = [keyof typeof actors, keepsHouse: boolean, keepsHere: boolean, readsUnpublished: boolean, proposes: boolean]

test.for<Row>([
	['nobody', false, false, false, false],
	['a person without a role', false, false, false, false],
	['an administrator', true, true, true, false],
	['a secretariat everywhere', true, true, true, false],
	['its secretariat', true, true, true, false],
	['another secretariat', true, false, false, false],
	['its assessor', false, false, false, false],
	['its committee', false, false, false, false],
	['its decision maker', false, false, false, false],
	['its facilitator', false, false, false, false],
	['its evaluator', false, false, false, false],
	['its reader', false, false, false, false],
	['the proposer', false, false, true, false],
	['a colleague of the proposer', false, false, true, true],
	['a partner of the proposer', false, false, true, true],
	['another organisation', false, false, false, false],
])(
	'%s: keeps the house’s %s, the programme’s %s; reads what is not public %s; proposes for the organisation %s',
	([name, keepsHouse, keepsHere, readsUnpublished, proposes]) => {
		const actor = actors[name]
		const item: Parameters<typeof canReadItem>[1] = {
			state: 'draft',
			byConsent: false,
			edition: 0,
			programmeId: here,
			proposedBy: proposer,
			proposedFor: ours,
		}

		expect(canEditLibrary(actor, { programmeId: null })).toBe(keepsHouse)
		expect(canEditLibrary(actor, { programmeId: here })).toBe(keepsHere)
		expect(canReadItem(actor, item)).toBe(readsUnpublished)
		expect(canReadItem(actor, { ...item, edition: 1 })).toBe(true)
		expect(canReadItem(actor, { ...item, state: 'retired', edition: 1 })).toBe(true)
		expect(canPropose(actor, ours)).toBe(proposes)
	},
)

test.each(Object.keys(actors) as (keyof typeof actors)[])(
	'%s: what was released by consent is read by everybody and changed by nobody; taken down nobody reads it',
	(name) => {
		const actor = actors[name]
		const released = { programmeId: null, byConsent: true, proposedBy: null, proposedFor: null, edition: 1 }

		expect(canEditLibrary(actor, released)).toBe(false)
		expect(canReadItem(actor, { ...released, state: 'published' })).toBe(true)
		expect(canReadItem(actor, { ...released, state: 'retired' })).toBe(false)
	},
)

test('whoever acts for any organisation may propose something', () => {
	expect(canProposeAnything(actors['another organisation'])).toBe(true)
	expect(canProposeAnything(actors['its secretariat'])).toBe(false)
	expect(canProposeAnything(undefined)).toBe(false)
})

test('whoever may propose is asked to, and so is whoever has not said yet who they are', () => {
	const asked = Object.entries(actors).filter(([, actor]) => isAskedToPropose(actor))
	expect(asked.map(([name]) => name)).toEqual([
		'nobody',
		'a colleague of the proposer',
		'a partner of the proposer',
		'another organisation',
	])
})
