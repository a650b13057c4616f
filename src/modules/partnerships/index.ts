/** Who works for a town centre together: the partnership, its team, and the register of those whom the centre concerns. */
export { foundPartnership, PartnershipForm } from './found-partnership.ts'
export { joinByGift, joinPartnership, leavePartnership, recordJoining, recordLeaving } from './change-standing.ts'
export { recordContact } from './record-contact.ts'
export { letWork } from './let-work.ts'
/** Words for the kinds of parties, partnerships and roles, for whoever shows them. */
export { words as partnershipWords } from './messages.ts'
export { joinedParties, type Partnership, type Party, type PartyKind, partyKinds } from './partnership.ts'
/** Who speaks for which party, by account or by link: what a party does takes this in place of an actor. */
export {
	accessesOf,
	accessTo,
	canOfferFor,
	canSpeakFor,
	isLinkOpen,
	type PartyAccess,
	speakerOf,
	traceOf,
} from './party-access.ts'
/** For pages and changes below `/p/:token`. */
export { findLinkHolder, type LinkHolder, lockLinkHolder } from './party-access.queries.ts'
export { changeByLink, linkHolder } from './party-access.routes.tsx'
/** Where a mail leads a party to. */
export { partyAddress } from './party-address.queries.ts'
export type { RegisteredParty } from './register.ts'
export { listRegister } from './register.queries.ts'
/** What every page behind a party's link has around it. */
export { PartyFrame } from './party-frame.tsx'
export type { ListPartyTasks, PartyTask } from './party-task.ts'
/** What a page of the partnership itself has around it. */
export { PartnershipFrame } from './partnership-frame.tsx'
/** The navigation beside every page of a partnership. */
export { partnershipSide } from './partnership-side.tsx'
export { canActForParty, canFound, canLead, canReadWorkroom, canWorkFor } from './policy.ts'
/** For somebody who presented themselves from outside and proved an address. */
export { presentParty } from './present-party.ts'
export { findPartnership, listOwnPartnerships, listPartnerships, lockPartnership, readPartnership } from './queries.ts'
export { PartyForm, registerParty } from './register-party.ts'
/** The pages: of a programme's partnerships, of one, of its register, and of a party's own place. */
export { foundPartnershipRoutes } from './found.routes.tsx'
export { listJoining, membershipRoutes } from './membership.routes.tsx'
export { registerRoutes } from './register.routes.tsx'
export { inWorkroom, partnershipsRoutes } from './routes.tsx'
/** Where a party is reached by mail, and the link that it answers by. */
export { type Addressee, findOpenLink, listAddressees, listUnreachable } from './reach-party.queries.ts'
