export { assessmentOverviewRoutes } from './routes.tsx'
