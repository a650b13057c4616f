import { describe, expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { accessTo } from '../partnerships/index.ts'
import type { Plan } from '../plans/index.ts'
import { namedAs, whyNotReported } from './consultation.ts'
import { canAnswer, canConsult, canReadConsultation, canWriteTo } from './policy.ts'

const here = 'here' as Id<'programme'>
const [town, owners, shops] = ['town', 'owners', 'shops'] as Id<'organisation'>[]
const invitedId = 'invited' as Id<'party'>
const partnership = {
	id: 'p',
	programmeId: here,
	convenerId: town,
	team: [{ personId: 'writer', role: 'writer' }],
	parties: [
		{ id: 'invited', name: 'Ejere', standing: 'joined', organisationId: owners, contactEmail: '' },
		{ id: 'other', name: 'Handel', standing: 'joined', organisationId: shops, contactEmail: '' },
	],
} as unknown as Plan['partnership']

const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	invited: somebody('invited', [], owners),
	other: somebody('other', [], shops),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: here }]),
	writer: somebody('writer', []),
	convener: somebody('convener', [], town),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: here }]),
}
const everybody = Object.keys(people)
const accessOf = (actor: Actor | undefined) =>
	accessTo(actor, partnership, 'invited') ?? accessTo(actor, partnership, 'other')

describe.for([
	['draft', ['convener', 'secretariat'], ['writer', 'convener', 'secretariat']],
	['published', ['convener', 'secretariat'], ['writer', 'convener', 'secretariat']],
	['closed', [], []],
] as const)('while a plan is %s', ([state, consulters, answerers]) => {
	const plan = { state, partnership }

	test('it is put to consultation and answered by', () => {
		expect(whoMay(people, (actor) => canConsult(actor, plan))).toEqual(consulters)
		expect(whoMay(people, (actor) => canAnswer(actor, plan))).toEqual(answerers)
	})

	test.for([
		['public', everybody, everybody],
		['invited', ['invited', 'other', 'facilitator', 'writer', 'convener', 'secretariat'], ['invited']],
	] as const)('a %s consultation is read by and written to by', ([audience, readers, writers]) => {
		const heard = { audience, invited: audience === 'public' ? [] : [invitedId] }
		const may = (actor: Actor | undefined) => canReadConsultation({ actor, access: accessOf(actor) }, plan, heard)

		expect(whoMay(people, may)).toEqual(readers)
		expect(whoMay(people, (actor) => canWriteTo(accessOf(actor), heard))).toEqual(writers)
	})
})

test('a link reads where its party was invited', () => {
	const link = (partyId: string) => ({
		by: 'link' as const,
		linkId: 'l' as Id<'partyLink'>,
		partnershipId: partnership.id,
		partyId: partyId as Id<'party'>,
		partyName: '',
	})
	const heard = { audience: 'invited' as const, invited: [invitedId] }
	const may = (partyId: string) =>
		canReadConsultation({ access: link(partyId) }, { state: 'draft', partnership }, heard)

	expect([may('invited'), may('other')]).toEqual([true, false])
})

test.for([
	['Ejerforeningen', 'Ena', false, 'Ejerforeningen'],
	[null, 'Ena', true, 'Ena'],
	[null, 'Ena', false, undefined],
	[null, '', true, undefined],
] as const)('the party %s, the name %s with leave %s is named %s', ([partyName, name, mayBeNamed, named]) => {
	expect(namedAs({ partyName, name, mayBeNamed })).toBe(named)
})

test('what stands in the way of the report', () => {
	const closesAt = new Date('2026-04-01')
	const reason = (
		at: string,
		inputs: { answer: null }[] = [],
		report: null | { words: string; publishedAt: Date } = null,
	) => whyNotReported({ closesAt, report }, { inputs, at: new Date(at) })

	expect(reason('2026-03-31')).toBe('stillOpen')
	expect(reason('2026-04-01')).toBeUndefined()
	expect(reason('2026-04-01', [{ answer: null }])).toBe('unanswered')
	expect(reason('2026-04-01', [], { words: '', publishedAt: closesAt })).toBe('alreadyReported')
})
