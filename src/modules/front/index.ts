export { frontRoutes } from './routes.tsx'
