import { sql } from 'kysely'
import * as z from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { type CallDetail, findCallDetail, lastDayOf } from '../calls/index.ts'
import { listRegions, type Region } from '../places/index.ts'
import { listParts, type PartKind, partKinds, type StoredPart } from './part.ts'
import { type PartAddress, partTables } from './part-rows.ts'

export async function isSlugTaken(db: Db, slug: string): Promise<boolean> {
	return (await db.selectFrom('calls').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined
}

/** One part as it stands; an id alone could be of another call. */
export async function readPart(db: Db, { callId, kind, id }: PartAddress): Promise<StoredPart> {
	const call = found(await findCallDetail(db, callId))
	return found(listParts(call, kind).find((part) => part.id === id))
}

export type PartPlace = { id: string; position: number }

/** In order. The call is locked, so nobody else moves them meanwhile. */
export async function listPlaces(tx: Tx, callId: Id<'call'>, kind: PartKind): Promise<PartPlace[]> {
	const identity = sql.ref(kind === 'theme' ? 'key' : 'id')
	const places = await sql<PartPlace>`
		select ${identity} as id, position from ${sql.table(partTables[kind])}
		where call_id = ${callId} order by position, ${identity}
	`.execute(tx)
	return places.rows
}

/** Those that exist when the call would end then. */
export function listRegionsOfLastDay(db: Db, { programme }: CallDetail, deadlineAt: Date): Promise<Region[]> {
	return listRegions(db, programme.country, lastDayOf({ deadlineAt, programme }, deadlineAt))
}

/** One change to the call; `part` says what kind of part was changed. */
export type CallEvent = { at: Date; actorName: string | null; verb: string; part: PartKind | undefined }

const AboutPart = z.object({ kind: z.enum(partKinds) })

export async function listHistory(db: Db, callId: Id<'call'>): Promise<CallEvent[]> {
	const events = await listEvents(db, callId, HISTORY)
	return events.map(({ particulars, ...event }) => ({ ...event, part: AboutPart.safeParse(particulars).data?.kind }))
}

/** Enough to see what colleagues did lately; the audit trail has the rest. */
const HISTORY = 30
