import type { Id } from '../../platform/id.ts'

/** What a party can say to a version; `withdrawn` takes a yes back. */
export const adoptionAnswers = ['adopted', 'declined', 'withdrawn'] as const
export type AdoptionAnswer = (typeof adoptionAnswers)[number]

export type Adoption = {
	id: Id<'adoption'>
	versionId: Id<'planVersion'>
	partyId: Id<'party'>
	answer: AdoptionAnswer
	/** The day on which the party decided. */
	decidedOn: string
	/** Who says so for the party. */
	name: string
	/** By what right. */
	mandate: string
	/** Of a yes: under which condition. Of a no, or of a yes taken back: why. */
	reservation: string
	/** By themselves, or written down by the team. */
	way: 'account' | 'link' | 'team'
	recordedAt: Date
}

/** That a party was asked to adopt a version. */
export type AdoptionRequest = {
	id: Id<'adoptionRequest'>
	versionId: Id<'planVersion'>
	partyId: Id<'party'>
	message: string
	answerBy: string | null
	askedAt: Date
}

type About = Pick<Adoption, 'versionId' | 'partyId'>

/** The last word of a party on a version. They stand in the order in which they were written down. */
export function lastWord(adoptions: readonly Adoption[], { versionId, partyId }: About): Adoption | undefined {
	return adoptions.findLast((one) => one.versionId === versionId && one.partyId === partyId)
}

type Saying = Pick<Adoption, 'answer' | 'decidedOn'> & About
type Known = { latestId: Id<'planVersion'>; adoptions: readonly Adoption[]; today: string }

/** Why a party cannot say this to a version; keys of the module's words. */
export function whyNotSaid(saying: Saying, { latestId, adoptions, today }: Known) {
	if (saying.versionId !== latestId) return 'newerVersion' as const
	if (saying.decidedOn > today) return 'dayToCome' as const
	const hasAdopted = lastWord(adoptions, saying)?.answer === 'adopted'
	if (saying.answer === 'withdrawn') return hasAdopted ? undefined : ('notAdopted' as const)
	return hasAdopted ? ('alreadyAdopted' as const) : undefined
}
