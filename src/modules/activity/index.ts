export { countEvents, type Event, listEvents } from './queries.ts'
export { type Happening, recordEvent } from './record-event.ts'
