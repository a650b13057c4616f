import type { Id } from '../../platform/id.ts'
import { joinedParties, type Party } from '../partnerships/index.ts'
import type { Plan, PlanVersion } from '../plans/index.ts'
import { type Adoption, type AdoptionRequest, lastWord } from './adoption.ts'
import { type Concern, concernsOf } from './concerns.ts'

/**
 * Where a party stands with the newest version: it has adopted it; what it adopted before still holds, because nothing that
 * concerns it has changed; it must look again; it has said no, or taken its yes back; or it has said nothing yet.
 */
export type Standing = {
	kind: 'adopted' | 'holds' | 'look_again' | 'declined' | 'withdrawn' | 'open'
	/** What it said last: to the newest version, or else its yes to an earlier one. */
	word: Adoption | undefined
	/** The version to which it said so. */
	version: PlanVersion | undefined
	/** What has changed for it since that version. */
	concerns: Concern[]
	/** That it was asked about the newest version, for the last time. */
	request: AdoptionRequest | undefined
}

export type Said = {
	/** The newest first. */
	versions: readonly PlanVersion[]
	/** In the order in which they were written down. */
	adoptions: readonly Adoption[]
	requests: readonly AdoptionRequest[]
}

export function standingOf(partyId: Id<'party'>, { versions, adoptions, requests }: Said): Standing {
	const [latest, ...earlier] = versions
	const request = requests.findLast((one) => one.partyId === partyId && one.versionId === latest?.id)
	const word = latest && lastWord(adoptions, { versionId: latest.id, partyId })
	if (word) return { kind: word.answer, word, version: latest, concerns: [], request }

	const version = earlier.find(({ id }) => lastWord(adoptions, { versionId: id, partyId }) !== undefined)
	const former = version && lastWord(adoptions, { versionId: version.id, partyId })
	if (!latest || !version || former?.answer !== 'adopted') {
		return { kind: 'open', word: undefined, version: undefined, concerns: [], request }
	}
	const concerns = concernsOf(partyId, version.content, latest.content)
	return { kind: concerns.length > 0 ? 'look_again' : 'holds', word: former, version, concerns, request }
}

/** A party that is with the partnership, and where it stands. */
export type PartyStanding = { party: Party; standing: Standing }

export function standingsIn({ partnership }: Pick<Plan, 'partnership'>, said: Said): PartyStanding[] {
	return joinedParties(partnership).map((party) => ({ party, standing: standingOf(party.id, said) }))
}

/** Its yes counts for the newest version. */
export function isBound({ kind }: Pick<Standing, 'kind'>): boolean {
	return kind === 'adopted' || kind === 'holds'
}

/** Whom to ask: those who have not said what counts for the newest version. Who said no is asked only by name. */
export function isWaitedFor({ kind }: Pick<Standing, 'kind'>): boolean {
	return kind === 'look_again' || kind === 'open'
}

/** Why these parties cannot be asked; keys of the module's words. */
export function whyNotAsked(
	asked: readonly PartyStanding[],
	{ answerBy, today }: { answerBy: string | null; today: string },
): 'alreadyAdopted' | 'answerByPast' | undefined {
	if (asked.some(({ standing }) => standing.kind === 'adopted')) return 'alreadyAdopted'
	return answerBy !== null && answerBy < today ? 'answerByPast' : undefined
}
