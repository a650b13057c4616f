export type { Answer, Application, ApplicationDetail, Place, Reason } from './application.ts'
export { type Missing, missingIn } from './missing.ts'
export { canList, canReadSubmission } from './policy.ts'
export { findApplicationDetail, listMyApplications, type MyApplication, readApplication } from './queries.ts'
export { reopenApplication } from './reopen-application.ts'
export { applicationsRoutes } from './routes.tsx'
export { saveAnswer } from './save-answer.ts'
export { saveFacts } from './save-facts.ts'
export { saveThemes } from './save-themes.ts'
export { startApplication } from './start-application.ts'
export type { Submission, SubmissionContent, SubmittedAnswer, SubmittedFacts } from './submission.ts'
export {
	findSubmission,
	listApplicationsForSecretariat,
	listSubmittedApplications,
	type SubmittedApplication,
} from './submission.queries.ts'
export { type SubmitOutcome, submitApplication } from './submit-application.ts'
export { SubmittedText } from './submitted-text.tsx'
export { withdrawApplication } from './withdraw-application.ts'
