export { restoreClock } from './clock-setting.ts'
export { demonstrationRoutes } from './routes.tsx'
