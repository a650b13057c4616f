/** How far a plan is: told by whoever leads an action, in two minutes, and kept. */
export { progressFiles } from './files.ts'
export { tellAddress } from './progress-address.ts'
export { isForAll, type ProgressReport } from './progress-report.ts'
/** What a party is asked, for its page behind the link. */
export { listProgressTasks } from './progress-tasks.ts'
export { listPhotos, listReports, listWins } from './queries.ts'
export { remindLeads } from './remind-leads.job.ts'
export { planProgressRoutes } from './routes.tsx'
export { ProgressForm, tellProgress } from './tell-progress.ts'
