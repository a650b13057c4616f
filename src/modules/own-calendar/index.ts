export { ownCalendarRoutes } from './routes.tsx'
