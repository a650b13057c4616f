/** What was told to everybody, from the audit trail. */
export { listNews } from './queries.ts'
export { openDataRoutes } from './routes.tsx'
