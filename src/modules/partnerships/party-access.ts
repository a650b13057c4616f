import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Party } from './partnership.ts'
import { canActForParty } from './policy.ts'

/**
 * Who speaks for a party: somebody who is signed in, or whoever holds the link that the party was given. A link that has
 * ended or was taken back is none: `party-links` reads the address and only then makes one of these.
 */
export type PartyAccess =
	| { by: 'account'; actor: Actor }
	| { by: 'link'; linkId: Id<'partyLink'>; partyId: Id<'party'> }

type Joined = Pick<Party, 'id' | 'standing' | 'organisationId' | 'contactEmail'>

/** Signs, answers, promises and tells on behalf of a party that is with the partnership. */
export function canSpeakFor(access: PartyAccess | undefined, party: Joined): boolean {
	if (access?.by === 'link') return party.standing === 'joined' && party.id === access.partyId
	return canActForParty(access?.actor, party)
}

/** Somebody signed in, as verbs that links can reach as well want them. */
export function byAccount(actor: Actor): PartyAccess {
	return { by: 'account', actor }
}

/** For `recordEvent`: nobody of the house, where a link was used. */
export function actorOf(access: PartyAccess): Actor | undefined {
	return access.by === 'account' ? access.actor : undefined
}
