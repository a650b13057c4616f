import { describe, expect, test } from 'vitest'
import { somebody } from '../../../tests/support/actors.ts'
import type { Id } from '../../platform/id.ts'
import type { Plan, PlanAction } from '../plans/index.ts'
import { canTell } from './policy.ts'
import type { Teller } from './progress-report.ts'

const here = 'here' as Id<'programme'>
const [town, owners] = ['town', 'owners'] as Id<'organisation'>[]
const planOf = (state: string, standing = 'joined') =>
	({
		state,
		partnership: {
			programmeId: here,
			convenerId: town,
			team: [{ personId: 'writer', role: 'writer' }],
			parties: [
				{ id: 'leads', standing, organisationId: owners, contactEmail: '' },
				{ id: 'helps', standing: 'joined', organisationId: null, contactEmail: '' },
			],
		},
	}) as unknown as Plan
const action = {
	parties: [
		{ partyId: 'leads', part: 'leads' },
		{ partyId: 'helps', part: 'contributes' },
	],
} as unknown as PlanAction
const link = (partyId: string) =>
	({ by: 'link', partyId, partyName: '', partnershipId: 'p', linkId: 'l' }) as unknown as Teller

const tellers: Record<string, Teller> = {
	outsider: { by: 'account', actor: somebody('outsider', []) },
	facilitator: { by: 'account', actor: somebody('facilitator', [{ role: 'facilitator', programmeId: here }]) },
	leads: { by: 'account', actor: somebody('leads', [], owners) },
	writer: { by: 'account', actor: somebody('writer', []) },
	'link of the lead': link('leads'),
	'link of who helps': link('helps'),
}

describe.for([
	['draft', 'joined', ['leads', 'writer', 'link of the lead']],
	['published', 'joined', ['leads', 'writer', 'link of the lead']],
	['published', 'left', ['writer']],
	['closed', 'joined', []],
] as const)('of a plan that is %s, led by a party that has %s', ([state, standing, may]) => {
	test('tells how far an action is', () => {
		const those = Object.entries(tellers).filter(([, teller]) => canTell(teller, planOf(state, standing), action))

		expect(those.map(([name]) => name)).toEqual(may)
	})
})
