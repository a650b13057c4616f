export { caseImportRoutes } from './routes.tsx'
