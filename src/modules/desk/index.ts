/** How far calls are, and what the actor owes in each. */
export { listCallStages } from './queries.ts'
export { deskRoutes } from './routes.tsx'
