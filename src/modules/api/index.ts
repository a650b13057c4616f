export { apiRoutes } from './routes.tsx'
