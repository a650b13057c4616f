/** Who hosts the meetings of a room: what seats offer, the proposal, the invitation, and what a host prepares. */
export { editHostPack } from './edit-host-pack.ts'
export { giveOffer } from './give-offer.ts'
export { checkItems, checkStates } from './host-pack.ts'
export { inviteHost } from './invite-host.ts'
export { replyToInvitation } from './reply-to-invitation.ts'
export { hostingRoutes } from './routes.tsx'
