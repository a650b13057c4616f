import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Partnership, Party } from './partnership.ts'
import { canActForParty } from './policy.ts'

/**
 * Who speaks for which party, and by what right: an account of theirs, or a link that they were given. What a party does
 * (sign, adopt, answer, pledge) takes this in place of an actor, so that no verb has two ways.
 */
export type PartyAccess = { partnershipId: Id<'partnership'>; partyId: Id<'party'>; partyName: string } & (
	| { by: 'account'; actor: Actor }
	| { by: 'link'; linkId: Id<'partyLink'> }
)

/** All parties that the actor speaks for with the account. */
export function accessesOf(actor: Actor | undefined, partnership: Pick<Partnership, 'id' | 'parties'>): PartyAccess[] {
	if (actor === undefined) return []
	return partnership.parties
		.filter((party) => canActForParty(actor, party))
		.map(({ id, name }) => ({
			partnershipId: partnership.id,
			partyId: id,
			partyName: name,
			by: 'account' as const,
			actor,
		}))
}

/** The access of an account to one party; undefined when it has none. */
export function accessTo(
	actor: Actor | undefined,
	partnership: Pick<Partnership, 'id' | 'parties'>,
	partyId: string,
): PartyAccess | undefined {
	return accessesOf(actor, partnership).find((access) => access.partyId === partyId)
}

type Standing = Pick<Party, 'id' | 'standing' | 'organisationId' | 'contactEmail'>

/** Binds the party: signs, adopts, answers for it. Only those who are with the partnership. */
export function canSpeakFor(access: PartyAccess | undefined, party: Standing): boolean {
	return party.standing === 'joined' && canOfferFor(access, party)
}

/** Says what the party would give, which others accept: also somebody who is only known yet and was given a link. */
export function canOfferFor(access: PartyAccess | undefined, party: Standing): boolean {
	if (access?.partyId !== party.id) return false
	return access.by === 'account' ? canActForParty(access.actor, party) : party.standing !== 'left'
}

/** Whom the audit trail names as the one who did it; nobody where it was done by a link. */
export function speakerOf(access: PartyAccess): Pick<Actor, 'id'> | undefined {
	return access.by === 'account' ? access.actor : undefined
}

/** What the audit trail keeps of it: the party, and the link by which it was done. No name, no address. */
export function traceOf(access: PartyAccess): { partyId: Id<'party'>; linkId?: Id<'partyLink'> } {
	const { partyId } = access
	return access.by === 'link' ? { partyId, linkId: access.linkId } : { partyId }
}

/** The link works on its last day, too. */
export function isLinkOpen({ state, lastDay }: { state: 'open' | 'revoked'; lastDay: string }, today: string): boolean {
	return state === 'open' && today <= lastDay
}
