export { ErrorPage, type Trouble } from './error.page.tsx'
export { houseRoutes } from './routes.tsx'
