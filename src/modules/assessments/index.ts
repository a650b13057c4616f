export type { Stage } from './assessment.ts'
export { completeAssessment } from './complete-assessment.ts'
export { type DeclaredConflict, declareConflict } from './declare-conflict.ts'
export { type LateConflict, listLateConflicts } from './late-conflict.queries.ts'
export type { QualityScore } from './quality.ts'
export {
	type CountedAssessment as Assessment,
	listAssessmentsOfCall,
	qualityScores,
	readAssessments,
} from './quality.queries.ts'
export { findStanding } from './queries.ts'
export { reopenAssessment } from './reopen-assessment.ts'
export { assessmentsRoutes } from './routes.tsx'
export { type WrittenAssessment, saveAssessment } from './save-assessment.ts'
export type { Due, OwnRow } from './round.ts'
export { findDue, readOwnRound } from './round.queries.ts'
