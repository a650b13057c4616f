/** A plan is put to consultation: everybody, or those who were invited, say what they think, and hear what became of it. */
export { answerInput } from './answer-input.ts'
export {
	type Consultation,
	type ConsultationInput,
	countOutcomes,
	namedAs,
	outcomes,
	whyNotHeard,
} from './consultation.ts'
export { publicAddress as consultationAddress } from './consultation-address.ts'
/** For the page behind a party's link. */
export { listConsultationTasks } from './consultation-tasks.ts'
export { AUTHORS_KEPT_DAYS, forgetInputs } from './forget-inputs.job.ts'
/** The last day on which something can be said. */
export { lastDay } from './last-day.ts'
export { words as consultationWords } from './messages.ts'
export { openConsultation } from './open-consultation.ts'
/** What somebody wrote about, as it is called in the words that were put to consultation. */
export { passageTitle } from './passage-title.ts'
export { publishReport } from './publish-report.ts'
/** Of a plan, the newest first; whoever shows them to everybody leaves out those by invitation. */
export { listConsultations, listInputs } from './queries.ts'
export { confirmInput, giveInput, givePartyInput } from './receive-input.ts'
export { requestInput } from './request-input.ts'
export { consultationsRoutes } from './routes.tsx'
