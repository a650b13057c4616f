import { describe, expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Plan } from './plan.ts'
import type { PlanAction } from './plan-content.ts'
import { canLeadAction, canPublishPlan, canReadPlan, canWritePlan } from './policy.ts'

const here = 'here' as Id<'programme'>
const [town, owners, shops] = ['town', 'owners', 'shops'] as Id<'organisation'>[]
const partnership = {
	programmeId: here,
	convenerId: town,
	team: [{ personId: 'writer', role: 'writer' }],
	parties: [
		{ id: 'p1', standing: 'joined', organisationId: owners, contactEmail: '' },
		{ id: 'p2', standing: 'joined', organisationId: shops, contactEmail: '' },
	],
} as unknown as Plan['partnership']
const action = {
	parties: [
		{ partyId: 'p1', part: 'leads' },
		{ partyId: 'p2', part: 'contributes' },
	],
} as unknown as PlanAction

const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	contributes: somebody('contributes', [], shops),
	leads: somebody('leads', [], owners),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: here }]),
	writer: somebody('writer', []),
	convener: somebody('convener', [], town),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: here }]),
}

const BELONGING = ['contributes', 'leads', 'facilitator', 'writer', 'convener', 'secretariat']

describe.for([
	['draft', ['writer', 'convener', 'secretariat'], ['convener', 'secretariat']],
	['published', ['writer', 'convener', 'secretariat'], ['convener', 'secretariat']],
	['closed', [], []],
] as const)('a plan that is %s', ([state, writers, publishers]) => {
	const plan = { state, partnership }

	test('is read in its workroom by those who belong to it', () => {
		expect(whoMay(people, (actor) => canReadPlan(actor, plan))).toEqual(BELONGING)
	})

	test('is written and published by', () => {
		expect(whoMay(people, (actor) => canWritePlan(actor, plan))).toEqual(writers)
		expect(whoMay(people, (actor) => canPublishPlan(actor, plan))).toEqual(publishers)
	})

	test('has actions that whoever leads them leads', () => {
		const leads = state === 'closed' ? [] : ['leads', ...writers]
		expect(whoMay(people, (actor) => canLeadAction(actor, plan, action))).toEqual(leads)
		expect(whoMay(people, (actor) => canLeadAction(actor, plan, { parties: [] }))).toEqual(writers)
	})
})
