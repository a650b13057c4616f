/** What any calendar is written with. */
export { calendarText } from './calendar.ts'
export { milestonesIn, type Occasion } from './occasion.ts'
/** What was told to everybody, from the audit trail. */
export { listNews } from './queries.ts'
export { openDataRoutes } from './routes.tsx'
