/** How parties without an account are reached and answer: links, posters, what they see behind them, and what they are mailed. */
export { confirmPledge } from './confirm-pledge.ts'
export { forgetPledges } from './forget-pledges.job.ts'
export { makeLink } from './make-link.ts'
export { linkPath, type PartyLink } from './party-link.ts'
/** For a page on which somebody we do not know says what they would give: the same form, the same proof, then `/pledges/:id`. */
export { type PledgeForm, pledgeForm } from './pledge.ts'
export { PledgeFields } from './pledge-fields.tsx'
export { type Reason as PledgeReason, words as pledgeWords } from './messages.ts'
export { QrCode } from './qr-code.tsx'
export { listLinks } from './queries.ts'
export { requestPledge } from './request-pledge.ts'
export { partyLinksRoutes } from './routes.tsx'
export { mailLink, tellContribution } from './tell-contribution.job.ts'
