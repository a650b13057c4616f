import type { Id } from '../../platform/id.ts'

export const partnershipKinds = ['strategic', 'project'] as const
export type PartnershipKind = (typeof partnershipKinds)[number]

/** The four ways of organising: with or without a legal body of its own, led by public or private parties. */
export const partnershipForms = ['formal', 'informal'] as const
export const steerings = ['public', 'private'] as const

export const teamRoles = ['lead', 'writer', 'adviser'] as const
export type TeamRole = (typeof teamRoles)[number]

/** Somebody who works for the partnership today. */
export type TeamMember = {
	id: Id<'partnershipPeople'>
	personId: Id<'person'>
	name: string
	role: TeamRole
	/** An adviser is from outside and has one. */
	lastDay: string | null
}

export type Partnership = {
	id: Id<'partnership'>
	programmeId: Id<'programme'>
	slug: string
	name: string
	kind: PartnershipKind
	form: (typeof partnershipForms)[number]
	steeredBy: (typeof steerings)[number]
	convenerId: Id<'organisation'>
	convenerName: string
	municipalityCode: string | null
	townId: string | null
	area: string
	vision: string
	contactName: string
	contactEmail: string
	state: 'forming' | 'active' | 'ended'
	foundedOn: string
	endsOn: string | null
	version: number
	team: TeamMember[]
	parties: Party[]
}

export const partyKinds = [
	'shop',
	'owner',
	'investor',
	'culture',
	'association',
	'residents',
	'young',
	'municipality',
	'region',
	'state',
	'knowledge',
	'other',
] as const
export type PartyKind = (typeof partyKinds)[number]

/** Whom the centre concerns: known to the team, with the partnership, or no longer. */
export type Party = {
	id: Id<'party'>
	kind: PartyKind
	isPerson: boolean
	name: string
	organisationId: Id<'organisation'> | null
	/** Whoever proves to have this address acts for the party. Never shown to the public. */
	contactEmail: string
	standing: 'known' | 'joined' | 'left'
}

/** Those who are with the partnership now. */
export function joinedParties<P extends Pick<Party, 'standing'>>({ parties }: { parties: readonly P[] }): P[] {
	return parties.filter(({ standing }) => standing === 'joined')
}

/** Why it is not told to have begun; a key of the module's messages. */
export function whyNotBegun({ state, parties }: Pick<Partnership, 'state' | 'parties'>) {
	if (state === 'active') return 'begunAlready'
	return joinedParties({ parties }).length < 2 ? 'tooFewParties' : undefined
}
