/** What the towns of a programme tried, and what they learned by it. */
/** For the page of a plan's actions. */
export { learningBelowActions } from './below-actions.tsx'
export { learningFiles } from './files.ts'
export { indexEntries } from './index-entry.ts'
export { listPublicEntries } from './queries.ts'
export { learningRoutes } from './routes.tsx'
export { writeEntry } from './write-entry.ts'
