export { awaitVerbs } from './await-verbs.ts'
export {
	countEvents,
	type Event,
	findEvent,
	listEvents,
	listLately,
	listOwnEvents,
	type RecordedEvent,
} from './queries.ts'
export { type Happening, recordEvent } from './record-event.ts'
export { eventRecorded } from './recorded.job.ts'
