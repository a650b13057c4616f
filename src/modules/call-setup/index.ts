export { draftCall } from './draft-call.ts'
export { importCall } from './import-call.ts'
export { publishCall } from './publish-call.ts'
export { callSetupRoutes } from './routes.tsx'
