import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

export type EventLink = {
	id: Id<'publicEvent'>
	callId: Id<'call'> | null
	title: string
	startsAt: Date
	/** The first moment that is too late to sign up. */
	closesAt: Date
}

/** What everybody may come to and is not over, the earliest first. Events build on programmes, so only what a link needs is read here. */
export function listEventLinks(db: Db, programmeId: Id<'programme'>, at: Date): Promise<EventLink[]> {
	return db
		.selectFrom('public_events')
		.select(['id', 'call_id as callId', 'title', 'starts_at as startsAt', 'closes_at as closesAt'])
		.where('programme_id', '=', programmeId)
		.where('state', '=', 'published')
		.where('ends_at', '>', at)
		.orderBy('starts_at')
		.orderBy('id')
		.execute()
}
