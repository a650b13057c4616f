/** What any calendar is written with. */
export { calendarText, type Entry } from './calendar.ts'
export { milestonesIn, saysTheSame } from './occasion.ts'
/** What was told to everybody, from the audit trail. */
export { listNews } from './queries.ts'
export { openDataRoutes } from './routes.tsx'
