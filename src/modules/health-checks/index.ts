/** How a partnership is, as its parties say it: the same statements at start, midway and end, answered by account or link. */
export { answerCheck } from './answer-check.ts'
export { askForHealth, remindOfHealth } from './ask-for-health.job.ts'
export { type HealthCheck, isOpen, occasions, statements } from './health-check.ts'
/** What stands on a party's own page. */
export { linkedHealthRoutes, listHealthTasks } from './linked.routes.tsx'
export { closeCheck, openCheck } from './open-check.ts'
export { listChecks } from './queries.ts'
export { healthChecksRoutes } from './routes.tsx'
