/** Who works for a town centre together: the partnership, its team, and the register of those whom the centre concerns. */
export { foundPartnership, PartnershipForm } from './found-partnership.ts'
/** Words for the kinds of parties, partnerships and roles, for whoever shows them. */
export { words as partnershipWords } from './messages.ts'
export { joinedParties, type Partnership, type Party, type PartyKind, partyKinds } from './partnership.ts'
/** The navigation beside every page of a partnership. */
export { partnershipSide } from './partnership-side.tsx'
export { canActForParty, canFound, canLead, canReadWorkroom, canWorkFor } from './policy.ts'
export { findPartnership, listPartnerships, lockPartnership, readPartnership } from './queries.ts'
export { PartyForm, registerParty } from './register-party.ts'
