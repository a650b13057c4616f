import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findProgramme, listProgrammes, type Programme } from '../programmes/index.ts'
import { canReadEvent } from './policy.ts'
import type { PublicEvent } from './public-event.ts'

function events(db: Db) {
	return db
		.selectFrom('public_events')
		.select(['id', 'programme_id as programmeId', 'call_id as callId', 'kind', 'title', 'summary', 'venue', 'address'])
		.select(['starts_at as startsAt', 'ends_at as endsAt', 'access', 'online_url as onlineUrl', 'capacity', 'state'])
		.select(['closes_at as closesAt', 'answer_hours as answerHours', 'slides_at as slidesAt', 'sequence', 'version'])
}

async function withProgramme(db: Db, row: Omit<PublicEvent, 'programme'> | undefined): Promise<PublicEvent> {
	const event = found(row)
	return { ...event, programme: found(await findProgramme(db, event.programmeId)) }
}

/** An event that the actor may not know of does not exist for them. */
export async function readEvent(db: Db, actor: Actor | undefined, id: Id<'publicEvent'>): Promise<PublicEvent> {
	const event = await withProgramme(db, await events(db).where('id', '=', id).executeTakeFirst())
	if (!canReadEvent(actor, event)) throw new NotFound()
	return event
}

/** Holds the event until the transaction ends. Whoever gives, offers or takes back a place does this first, so that no place is given twice. */
export async function lockEvent(tx: Tx, id: Id<'publicEvent'>): Promise<PublicEvent> {
	return withProgramme(tx, await events(tx).where('id', '=', id).forUpdate().executeTakeFirst())
}

/** All of a programme, for those who run them; the latest first. */
export async function listEventsOf(db: Db, programme: Programme): Promise<PublicEvent[]> {
	const rows = await events(db).where('programme_id', '=', programme.id).orderBy('starts_at', 'desc').execute()
	return rows.map((event) => ({ ...event, programme }))
}

/** What everybody may come to, the earliest first; also what was cancelled, so that calendars hear of it. */
export async function listPublicEvents(db: Db): Promise<PublicEvent[]> {
	const programmes = new Map((await listProgrammes(db, undefined)).map((one) => [one.id, one]))
	const rows = await events(db).where('state', '<>', 'draft').orderBy('starts_at').execute()
	return rows.flatMap((event) => {
		const programme = programmes.get(event.programmeId)
		return programme ? [{ ...event, programme }] : []
	})
}

/** Those that ended before this moment, and of each how many had a place when the rest was forgotten. */
export function listEnded(
	db: Db,
	before: Date,
): Promise<{ id: Id<'publicEvent'>; programmeId: Id<'programme'>; counted: number | null }[]> {
	return db
		.selectFrom('public_events as e')
		.leftJoin('event_counts as c', 'c.event_id', 'e.id')
		.select(['e.id', 'e.programme_id as programmeId', 'c.places as counted'])
		.where('e.ends_at', '<', before)
		.where('e.state', '<>', 'draft')
		.execute()
}

export async function findForgotten(db: Db, id: Id<'publicEvent'>): Promise<number | undefined> {
	const row = await db.selectFrom('event_counts').select('places').where('event_id', '=', id).executeTakeFirst()
	return row?.places
}
