export { webhooksRoutes } from './routes.tsx'
export { sendDelivery } from './send-delivery.job.ts'
export { spreadEvent } from './spread-event.job.ts'
export { tidyDeliveries } from './tidy-deliveries.job.ts'
/** What an attempt means and when the next is due; whatever else is posted to others' machines is repeated like that. */
export { outcomeOf } from './delivery.ts'
