/** Plans as everybody reads them. */
export { listPublicPlans } from './queries.ts'
export { publicPlansRoutes } from './routes.tsx'
export { SeekingList } from './seeking-list.tsx'
export { listSeekingPlans, type SeekingPlan } from './seeking.queries.ts'
