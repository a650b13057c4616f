import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'

export const verdictKinds = ['as_is', 'if_adapted', 'not_here', 'not_tried'] as const
export type VerdictKind = (typeof verdictKinds)[number]

type Country = 'DK' | 'NL'

export type Verdict = {
	id: Id<'measureVerdict'>
	municipalityCode: string
	municipality: string
	townId: string | null
	town: string | null
	invented: boolean
	country: Country
	programme: { slug: string; name: string } | null
	verdict: VerdictKind
	reason: string
	source: string
	givenOn: string
	givenFor: Id<'organisation'> | null
	version: number
}

export const useStates = ['planned', 'done', 'adapted', 'dropped'] as const
export type UseState = (typeof useStates)[number]

export type Use = {
	id: Id<'measureUse'>
	municipality: string
	town: string | null
	state: UseState
	onDate: string
	note: string
	source: string
	invented: boolean
	country: Country
}

/** Whose town speaks: a municipality that took part in a programme. */
export type Voice = {
	organisationId: Id<'organisation'>
	name: string
	municipalityCode: string
	towns: { id: string; name: string }[]
	programmes: { id: Id<'programme'>; name: string }[]
}

/** A verdict counts because the town was there: it needs a programme that it took part in. */
export function whyNoVerdict(voices: readonly Voice[]): 'noMunicipality' | 'noParticipation' | undefined {
	if (voices.length === 0) return 'noMunicipality'
	return voices.some(({ programmes }) => programmes.length > 0) ? undefined : 'noParticipation'
}

export type Tally = { kind: VerdictKind; towns: number; share: number }

/** Of the towns that tried it: those that have not tried are counted apart and share nothing. */
export function tallyOf(verdicts: readonly Pick<Verdict, 'verdict'>[]): { tested: number; tallies: Tally[] } {
	const tested = verdicts.filter(({ verdict }) => verdict !== 'not_tried').length
	const tallies = verdictKinds.map((kind) => {
		const towns = verdicts.filter(({ verdict }) => verdict === kind).length
		return { kind, towns, share: kind === 'not_tried' || tested === 0 ? 0 : towns / tested }
	})
	return { tested, tallies }
}

export function placeOf({ municipality, town }: Pick<Use, 'municipality' | 'town'>): string {
	return town ?? municipality
}

/** What a town says is in the language of its country; nobody translates it. */
export function languageOf({ country }: Pick<Use, 'country'>): Language {
	return country === 'NL' ? 'nl' : 'da'
}
