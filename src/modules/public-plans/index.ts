/** Plans as everybody reads them. */
export { type ListedPlan, listPublicPlans } from './queries.ts'
export { publicPlansRoutes } from './routes.tsx'
