import { describe, expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import type { CohortCase } from '../selection/index.ts'
import { circumstancesOf, type Course } from './circumstances.ts'
import { freeApplicants, replacementCase } from './replacement-case.ts'
import type { Offer, Proposal, Replacement } from './replacement.ts'

const application = (name: string) => name as Id<'application'>
const NAMES = ['Askby', 'Birkeby', 'Elby', 'Fyrby', 'Granby', 'Hylby']
const notes = { member: 'm', promised: 'p', left: 'l', declined: 'd', silent: 's', withdrawn: 'w' }

/** Askby and Birkeby were chosen; Askby was locked in, and Hylby out. */
const decided = {
	applicants: NAMES.map((name, index) => ({
		id: `${index + 1}`,
		application: application(name),
		name,
		score: 9 - index,
	})),
	rules: [
		{ id: 'seats', type: 'count', min: 2, max: 2 },
		{ id: 'spread', type: 'uniqueBy', attribute: 'region', max: 2, spread: true },
		{ id: 'lock:1', type: 'include', applicant: '1', note: 'Skal med' },
		{ id: 'lock:6', type: 'exclude', applicant: '6', note: 'Har trukket sig ud af sagen' },
	],
	scoreScale: 10_000,
	tieBreakSeed: 'x',
} as unknown as CohortCase

function aReplacement(id: string, over: Partial<Replacement> = {}): Replacement {
	return {
		id: id as Id<'replacement'>,
		selectionProposalId: 'p' as Id<'selectionProposal'>,
		state: 'sought',
		proposals: [],
		offers: [],
		...over,
	} as unknown as Replacement
}

function anOffer(name: string, kind?: 'accepted' | 'declined' | 'lapsed'): Offer {
	return { applicationId: application(name), answer: kind && { kind } } as unknown as Offer
}

const own = aReplacement('own')

function circumstances(over: Partial<Course> = {}) {
	const seats = [
		{ name: 'Askby', state: 'withdrawn' as const, applicationId: application('Askby') },
		{ name: 'Birkeby', state: 'chosen' as const, applicationId: application('Birkeby') },
	]
	const applicants = NAMES.map(application)
	return circumstancesOf({
		replacement: own,
		replacements: [own],
		seats,
		applicants,
		standing: new Set(applicants),
		...over,
	})
}

describe('what has become of the applicants', () => {
	test('members are fixed, and who left is barred', () => {
		const { fixed, barred, vacant, uncounted } = circumstances()

		expect([...fixed, ...barred]).toEqual([
			['Birkeby', 'member'],
			['Askby', 'left'],
		])
		expect([vacant, uncounted]).toEqual([1, []])
	})

	test('who said no, did not answer or withdrew is barred, whichever seat it was', () => {
		const other = aReplacement('other', {
			state: 'filled',
			offers: [anOffer('Elby', 'declined'), anOffer('Fyrby', 'lapsed')],
		})
		const standing = new Set(NAMES.filter((name) => name !== 'Granby').map(application))

		expect(Object.fromEntries(circumstances({ replacements: [own, other], standing }).barred)).toEqual({
			Granby: 'withdrawn',
			Fyrby: 'silent',
			Elby: 'declined',
			Askby: 'left',
		})
	})

	test('who is meant for another seat is fixed: as proposed, as decided against the proposal, and as asked', () => {
		const proposed = aReplacement('a', {
			proposals: [{ state: 'proposed', applicationId: 'Elby' } as unknown as Proposal],
		})
		const decision = { applicationId: 'Fyrby' }
		const confirmed = { state: 'confirmed', applicationId: null, decision } as unknown as Proposal
		const chosen = aReplacement('b', { proposals: [confirmed] })
		const asked = aReplacement('c', { offers: [anOffer('Granby')] })
		const { fixed, vacant } = circumstances({ replacements: [own, proposed, chosen, asked] })

		expect(Object.fromEntries(fixed)).toEqual({
			Elby: 'promised',
			Fyrby: 'promised',
			Granby: 'promised',
			Birkeby: 'member',
		})
		expect(vacant).toBe(1)
	})

	test('other free seats of the same selection are filled along; what is called off or of another selection is not', () => {
		const replacements = [
			own,
			aReplacement('beside'),
			aReplacement('elsewhere', { selectionProposalId: 'q' as Id<'selectionProposal'> }),
			aReplacement('off', { state: 'called_off' }),
		]

		expect(circumstances({ replacements }).vacant).toBe(2)
	})

	test('a member without an application here is named, because no rule counts it', () => {
		const seats = [
			{ name: 'Nyby', state: 'chosen' as const, applicationId: null },
			{ name: 'Birkeby', state: 'completed' as const, applicationId: application('Birkeby') },
		]

		expect(circumstances({ seats }).uncounted).toEqual(['Nyby'])
	})
})

describe('the case run again', () => {
	test('keeps applicants, scores, rules and draw, and locks with reasons; who was locked out stays out', () => {
		const { rules, ...rest } = replacementCase(decided, circumstances(), notes)

		expect(rest).toEqual({ applicants: decided.applicants, scoreScale: 10_000, tieBreakSeed: 'x' })
		expect(rules).toEqual([
			{ id: 'seats', type: 'count', min: 2, max: 2 },
			decided.rules[1],
			{ id: 'lock:1', type: 'exclude', applicant: '1', note: 'l' },
			{ id: 'lock:2', type: 'include', applicant: '2', note: 'm' },
			decided.rules[3],
		])
		expect(freeApplicants(decided, circumstances()).map(({ name }) => name)).toEqual(['Elby', 'Fyrby', 'Granby'])
	})

	test('asks for no more seats than there are applicants left', () => {
		const others = ['a', 'b', 'c', 'd'].map((id) => aReplacement(id))
		const { rules } = replacementCase(decided, circumstances({ replacements: [own, ...others] }), notes)

		expect(rules[0]).toEqual({ id: 'seats', type: 'count', min: 4, max: 4 })
	})
})
