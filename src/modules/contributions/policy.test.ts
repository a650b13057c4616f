import { describe, expect, test } from 'vitest'
import { somebody } from '../../../tests/support/actors.ts'
import type { Id } from '../../platform/id.ts'
import type { PartyAccess } from '../partnerships/index.ts'
import type { Plan, PlanAction } from '../plans/index.ts'
import { canAnswer, canGive, canPayLines, canWriteDown, type Hand } from './policy.ts'

const here = 'here' as Id<'programme'>
const [town, owners, shops] = ['town', 'owners', 'shops'] as Id<'organisation'>[]
const party = (id: string, standing: string, organisationId: unknown) => ({
	id,
	standing,
	organisationId,
	contactEmail: '',
})
const partnership = {
	id: 'p',
	programmeId: here,
	convenerId: town,
	team: [{ personId: 'writer', role: 'writer' }],
	parties: [party('owners', 'joined', owners), party('shops', 'joined', shops), party('known', 'known', null)],
} as unknown as Plan['partnership']
const action = {
	parties: [
		{ partyId: 'owners', part: 'leads' },
		{ partyId: 'shops', part: 'contributes' },
	],
} as unknown as PlanAction
const unled = { parties: [] } as unknown as PlanAction

const access = (id: string, way: object) =>
	({ partnershipId: 'p', partyId: id, partyName: id, ...way }) as unknown as PartyAccess
const byLink = (id: string) => access(id, { by: 'link', linkId: 'l' })
const byAccount = (id: string, organisation = id) =>
	access(id, { by: 'account', actor: somebody(id, [], organisation) })

const hands: Record<string, Hand | undefined> = {
	nobody: undefined,
	outsider: somebody('outsider', []),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: here }]),
	contributor: somebody('contributor', [], 'shops'),
	contributorByLink: byLink('shops'),
	knownByLink: byLink('known'),
	leader: somebody('leader', [], 'owners'),
	leaderByLink: byLink('owners'),
	leaderByAccess: byAccount('owners'),
	writer: somebody('writer', []),
	convener: somebody('convener', [], 'town'),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: here }]),
}
const those = (may: (hand: Hand | undefined) => boolean) =>
	Object.entries(hands).flatMap(([name, hand]) => (may(hand) ? [name] : []))
const TEAM = ['writer', 'convener', 'secretariat']

describe.for(['draft', 'published', 'closed'] as const)('of a plan that is %s', (state) => {
	const plan = { state, partnership }
	const unlessClosed = (names: string[]) => (state === 'closed' ? [] : names)

	test('what is offered is answered by whoever leads the action, and by the team', () => {
		const leaders = ['leader', 'leaderByLink', 'leaderByAccess']
		expect(those((hand) => canAnswer(hand, plan, action))).toEqual(unlessClosed([...leaders, ...TEAM]))
		expect(those((hand) => canAnswer(hand, plan, unled))).toEqual(unlessClosed(TEAM))
		expect(those((hand) => canAnswer(hand, plan, undefined))).toEqual(unlessClosed(TEAM))
	})

	test('each party gives for itself, also one that is only known, by link', () => {
		const given = [
			undefined,
			byLink('shops'),
			byLink('known'),
			byLink('else'),
			byAccount('shops'),
			byAccount('shops', 'owners'),
		]
		expect(given.map((one) => canGive(one, plan))).toEqual(
			[false, true, true, false, true, false].map((may) => may && state !== 'closed'),
		)
	})

	test('the team writes down what was said, and which line a contribution pays', () => {
		const asActor = (may: typeof canWriteDown) =>
			those((hand) => hand !== undefined && !('by' in hand) && may(hand, plan))
		expect(asActor(canWriteDown)).toEqual(unlessClosed(TEAM))
		expect(asActor(canPayLines)).toEqual(unlessClosed(TEAM))
	})
})
