import type { Id } from '../../platform/id.ts'

export type PartyLink = {
	id: Id<'partyLink'>
	partnershipId: Id<'partnership'>
	/** Who speaks by it; null: a poster. */
	partyId: Id<'party'> | null
	partyName: string | null
	/** Of a poster: the plan that it shows. */
	planId: Id<'plan'> | null
	planTitle: string | null
	token: string
	label: string
	state: 'open' | 'revoked'
	madeAt: Date
	lastDay: string
	/** When it was opened last; null: never. */
	usedOn: string | null
}

/** How long a link works when it makes itself; in days. */
export const LINK_DAYS = 365

export function linkPath({ token }: Pick<PartyLink, 'token'>): string {
	return `/p/${token}`
}

/** As it stands on paper: without what every browser adds. */
export function typedAddress(publicUrl: string, link: Pick<PartyLink, 'token'>): string {
	return `${publicUrl.replace(/^https?:\/\//, '')}${linkPath(link)}`
}
