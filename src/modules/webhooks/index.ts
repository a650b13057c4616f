export { webhooksRoutes } from './routes.tsx'
export { sendDelivery } from './send-delivery.job.ts'
export { spreadEvent } from './spread-event.job.ts'
export { tidyDeliveries } from './tidy-deliveries.job.ts'
