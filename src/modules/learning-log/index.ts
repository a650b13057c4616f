/** What the towns of a programme tried, and what they learned by it. */
export { learningFiles } from './files.ts'
export { indexEntries } from './index-entry.ts'
export { listPublicEntries } from './queries.ts'
export { learningRoutes } from './routes.tsx'
export { writeEntry } from './write-entry.ts'
