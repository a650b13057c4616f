/** Plans as everybody reads them. */
export { listPublicPlans } from './queries.ts'
export { publicPlansRoutes } from './routes.tsx'
