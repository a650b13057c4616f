/** A seat that was left goes to the next best applicant that keeps the spread. */
export { answerOffer } from './answer-offer.ts'
export { decideReplacement } from './decide-replacement.ts'
export { freezeReplacement } from './freeze-replacement.ts'
export { lapseOffer } from './lapse-offer.job.ts'
export { offerByHand } from './offer-by-hand.ts'
export { offerSeat } from './offer-seat.ts'
export { replacementsRoutes } from './routes.tsx'
export { seekReplacement } from './seek-replacement.ts'
