export { assessAsDemo } from './assess-as-demo.ts'
export { restoreClock } from './clock-setting.ts'
export { loadDemonstration } from './load-demonstration.ts'
export { demonstrationRoutes } from './routes.tsx'
