import { describe, expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { accessTo, type Party, type PartyAccess } from '../partnerships/index.ts'
import type { Plan } from '../plans/index.ts'
import { canAdoptFor, canAskParties, canSeeAdoptions } from './policy.ts'

const here = 'here' as Id<'programme'>
const [town, owners] = ['town', 'owners'] as Id<'organisation'>[]
const shops = { id: 'shops', name: 'Handel', standing: 'joined', organisationId: owners, contactEmail: '' } as Party
const known = { ...shops, id: 'known', standing: 'known' } as Party
const left = { ...shops, id: 'left', standing: 'left' } as Party
const partnership = {
	id: 'p',
	programmeId: here,
	convenerId: town,
	team: [{ personId: 'writer', role: 'writer' }],
	parties: [shops, known, left],
} as unknown as Plan['partnership']

const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	party: somebody('party', [], owners),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: here }]),
	writer: somebody('writer', []),
	convener: somebody('convener', [], town),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: here }]),
}
const byLink = (partyId: string): PartyAccess => ({
	by: 'link',
	linkId: 'l' as Id<'partyLink'>,
	partnershipId: partnership.id,
	partyId: partyId as Id<'party'>,
	partyName: partyId,
})

describe.for([
	['draft', [], false],
	['published', ['convener', 'secretariat'], true],
	['closed', [], false],
] as const)('while a plan is %s', ([state, askers, isOpen]) => {
	const plan = { state, partnership }

	test('what the parties said is seen by those who belong to the workroom', () => {
		expect(whoMay(people, (actor) => canSeeAdoptions(actor, plan))).toEqual([
			'party',
			'facilitator',
			'writer',
			'convener',
			'secretariat',
		])
	})

	test('parties are asked by those who publish', () => {
		expect(whoMay(people, (actor) => canAskParties(actor, plan))).toEqual(askers)
	})

	test('a party that is with the partnership says yes itself', () => {
		const may = (party: Party) =>
			whoMay(people, (actor) => canAdoptFor(accessTo(actor, partnership, party.id), plan, party))

		expect([may(shops), may(known), may(left)]).toEqual([isOpen ? ['party'] : [], [], []])
	})

	test('its link speaks for it, and no other link', () => {
		const links = ['shops', 'known', 'left'].map(byLink)
		const may = (party: Party) => links.map((access) => canAdoptFor(access, plan, party))

		expect([may(shops), may(known), may(left)]).toEqual([
			[isOpen, false, false],
			Array(3).fill(false),
			Array(3).fill(false),
		])
	})
})
