export { audienceText, seatsText } from './audience.ts'
export { type Call, type CallDetail, type CallPhase, callPhase, daysLeft, isOpen, lastDayOf } from './call.ts'
export type { CallParts, Contact, Criterion, EligibilityRule, Question, SpreadRule, Theme } from './call.ts'
export type { Geography, Postponement, SeatTerms } from './call.ts'
export { callSide } from './call-side.tsx'
export { shortHash } from './call-terms.tsx'
export { deadlineText, momentText, openingText } from './deadline-text.ts'
export { CallDefinition } from './definition.ts'
export { type Eligibility, judgeEligibility } from './eligibility.ts'
export { lockedSha256 } from './locked-content.ts'
export { canEdit as canEditCall } from './policy.ts'
export { callPostponed } from './postponed.job.ts'
export {
	findCall,
	findCallDetail,
	listCalls,
	listMilestones,
	listPostponements,
	lockCall,
	readCall,
} from './queries.ts'
export { callsRoutes } from './routes.tsx'
export { ruleSentence } from './rule-sentence.ts'
