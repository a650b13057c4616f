import { describe, expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import type { PlanContent, PlanVersion } from '../plans/index.ts'
import { type Adoption, type AdoptionAnswer, type AdoptionRequest, whyNotSaid } from './adoption.ts'
import {
	isBound,
	isWaitedFor,
	type PartyStanding,
	type Said,
	type Standing,
	standingOf,
	whyNotAsked,
} from './standing.ts'

const party = 'shops' as Id<'party'>
const content = (agenda: string) =>
	({
		sections: [],
		challenges: [{ id: 'c', challenge: 'Tomt', consequence: '', agenda }],
		actions: [],
	}) as unknown as PlanContent
const version = (number: number, agenda: string) =>
	({ id: `v${number}`, number, content: content(agenda) }) as unknown as PlanVersion
const said = (number: number, answer: AdoptionAnswer, partyId: string = party) =>
	({ id: `${number} ${answer}`, versionId: `v${number}`, partyId, answer }) as unknown as Adoption

const [one, same, other] = [version(1, 'Fyld'), version(2, 'Fyld'), version(3, 'Fest')]

test.for<[string, Partial<Said>, Standing['kind'], number | undefined]>([
	['nothing is published', {}, 'open', undefined],
	['it has said nothing', { versions: [one] }, 'open', undefined],
	['another party said yes', { versions: [one], adoptions: [said(1, 'adopted', 'owners')] }, 'open', undefined],
	['it said yes', { versions: [one], adoptions: [said(1, 'adopted')] }, 'adopted', 1],
	['it said no', { versions: [one], adoptions: [said(1, 'declined')] }, 'declined', 1],
	['it said no and then yes', { versions: [one], adoptions: [said(1, 'declined'), said(1, 'adopted')] }, 'adopted', 1],
	['it took its yes back', { versions: [one], adoptions: [said(1, 'adopted'), said(1, 'withdrawn')] }, 'withdrawn', 1],
	['nothing for it has changed', { versions: [same, one], adoptions: [said(1, 'adopted')] }, 'holds', 1],
	['something has changed', { versions: [other, same, one], adoptions: [said(1, 'adopted')] }, 'look_again', 1],
	['it said yes again', { versions: [other, one], adoptions: [said(1, 'adopted'), said(3, 'adopted')] }, 'adopted', 3],
	['it said no before', { versions: [same, one], adoptions: [said(1, 'declined')] }, 'open', undefined],
	[
		'it took its yes back before',
		{ versions: [same, one], adoptions: [said(1, 'adopted'), said(1, 'withdrawn')] },
		'open',
		undefined,
	],
	[
		'it said yes, and no to the version after',
		{ versions: [other, same, one], adoptions: [said(1, 'adopted'), said(2, 'declined')] },
		'open',
		undefined,
	],
])('where a party stands when %s', ([, over, kind, number]) => {
	const standing = standingOf(party, { versions: [], adoptions: [], requests: [], ...over })

	expect([standing.kind, standing.version?.number]).toEqual([kind, number])
	expect(standing.concerns.map(({ what }) => what)).toEqual(kind === 'look_again' ? ['agenda'] : [])
})

test('only a request about the newest version is one, and the last of them', () => {
	const request = (id: string, number: number) => ({ id, versionId: `v${number}`, partyId: party }) as AdoptionRequest
	const requests = [request('a', 1), request('b', 2), request('c', 2)]
	const asked = (versions: PlanVersion[]) => standingOf(party, { versions, adoptions: [], requests }).request?.id

	expect([asked([same, one]), asked([one]), asked([other, same, one])]).toEqual(['c', 'a', undefined])
})

describe('the kinds', () => {
	const kinds = ['adopted', 'holds', 'look_again', 'declined', 'withdrawn', 'open'] as const

	test('whose yes counts, and who is waited for', () => {
		expect(kinds.filter((kind) => isBound({ kind }))).toEqual(['adopted', 'holds'])
		expect(kinds.filter((kind) => isWaitedFor({ kind }))).toEqual(['look_again', 'open'])
	})

	test('whom one cannot ask, and until when', () => {
		const asking = (kind: Standing['kind'], answerBy: string | null) =>
			whyNotAsked([{ standing: { kind } } as PartyStanding], { answerBy, today: '2026-03-10' })

		expect(kinds.map((kind) => asking(kind, null))).toEqual(['alreadyAdopted', ...Array(5).fill(undefined)])
		expect([asking('open', '2026-03-09'), asking('open', '2026-03-10')]).toEqual(['answerByPast', undefined])
	})
})

test.for<[AdoptionAnswer, AdoptionAnswer[], ReturnType<typeof whyNotSaid>]>([
	['adopted', [], undefined],
	['declined', [], undefined],
	['withdrawn', [], 'notAdopted'],
	['adopted', ['adopted'], 'alreadyAdopted'],
	['declined', ['adopted'], 'alreadyAdopted'],
	['withdrawn', ['adopted'], undefined],
	['adopted', ['declined'], undefined],
	['withdrawn', ['declined'], 'notAdopted'],
	['adopted', ['adopted', 'withdrawn'], undefined],
	['withdrawn', ['adopted', 'withdrawn'], 'notAdopted'],
])('whoever says “%s” after %j is answered %s', ([answer, before, reason]) => {
	const saying = { versionId: 'v1' as Id<'planVersion'>, partyId: party, answer, decidedOn: '2026-03-10' }
	const known = {
		latestId: 'v1' as Id<'planVersion'>,
		adoptions: before.map((one) => said(1, one)),
		today: '2026-03-10',
	}

	expect(whyNotSaid(saying, known)).toBe(reason)
	expect(whyNotSaid(saying, { ...known, latestId: 'v2' as Id<'planVersion'> })).toBe('newerVersion')
	expect(whyNotSaid({ ...saying, decidedOn: '2026-03-11' }, known)).toBe('dayToCome')
})
