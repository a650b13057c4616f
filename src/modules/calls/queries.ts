import { sql } from 'kysely'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { listRegions, type Region } from '../places/index.ts'
import { findProgramme, listProgrammes, type Programme } from '../programmes/index.ts'
import { type Call, type CallDetail, lastDayOf } from './call.ts'
import type { Milestone } from './course.ts'
import { callParts } from './detail.queries.ts'
import { listParts, type PartKind, partKinds, type StoredPart } from './part.ts'
import { type PartAddress, partTables } from './part-rows.ts'
import { canRead } from './policy.ts'
import type { Postponement } from './postponement.ts'

const columns = [
	'calls.id',
	'calls.programme_id as programmeId',
	'calls.slug',
	'calls.title',
	'calls.summary',
	'calls.body',
	'calls.applies',
	'calls.opens_at as opensAt',
	'calls.deadline_at as deadlineAt',
	'calls.seats_min as seatsMin',
	'calls.seats_max as seatsMax',
	'calls.scale_min as scaleMin',
	'calls.scale_max as scaleMax',
	'calls.themes_max as themesMax',
	'calls.draw_seed as drawSeed',
	'calls.state',
	'calls.version',
	'calls.published_at as publishedAt',
	'calls.locked_sha256 as lockedSha256',
] as const

function details(db: Db) {
	return db
		.selectFrom('calls')
		.innerJoin('programmes as p', 'p.id', 'calls.programme_id')
		.select(columns)
		.select(callParts)
}

async function withProgramme<Row extends { programmeId: Id<'programme'> }>(
	db: Db,
	row: Row | undefined,
): Promise<(Row & { programme: Programme }) | undefined> {
	return row && { ...row, programme: found(await findProgramme(db, row.programmeId)) }
}

/** The call with everything that is published with it; undefined when there is none. */
export async function findCallDetail(db: Db, id: Id<'call'>): Promise<CallDetail | undefined> {
	return withProgramme(db, await details(db).where('calls.id', '=', id).executeTakeFirst())
}

/** The call as the actor may see it; a draft does not exist for outsiders. */
export async function readCall(db: Db, actor: Actor | undefined, slug: string): Promise<CallDetail> {
	const call = found(await withProgramme(db, await details(db).where('calls.slug', '=', slug).executeTakeFirst()))
	if (!canRead(actor, call)) throw new NotFound()
	return call
}

export function findCall(db: Db, id: Id<'call'>): Promise<Call | undefined> {
	return db.selectFrom('calls').select(columns).where('id', '=', id).executeTakeFirst()
}

/** Holds the row until the transaction ends, so that nobody publishes what somebody is changing. */
export async function lockCall(tx: Tx, id: Id<'call'>): Promise<Call> {
	return found(await tx.selectFrom('calls').select(columns).where('id', '=', id).forUpdate().executeTakeFirst())
}

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

/** What is planned in the programme around the call. */
export function listMilestones(db: Db, programmeId: Id<'programme'>): Promise<Milestone[]> {
	return db
		.selectFrom('milestones')
		.select(['title', 'summary', 'place', 'precision', 'on_date as onDate', 'at_time as atTime'])
		.where('programme_id', '=', programmeId)
		.orderBy('position')
		.execute()
}

const POSTPONED = 'call.deadline_postponed'
const Particulars = z.object({ before: z.coerce.date(), after: z.coerce.date(), reason: z.string() })

/** How often the deadline was moved, newest first; whoever reads the call may know why. */
export async function listPostponements(db: Db, callId: Id<'call'>): Promise<Postponement[]> {
	const events = await listEvents(db, callId, 1000)
	return events.flatMap(({ at, verb, particulars }) =>
		verb === POSTPONED ? [{ at, ...Particulars.parse(particulars) }] : [],
	)
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

export type CallFilter = { programmeId?: Id<'programme'>; openAt?: Date }

/** Those the actor may see, in two queries; the earliest deadline first. */
export async function listCalls(
	db: Db,
	actor: Actor | undefined,
	filter: CallFilter = {},
): Promise<(Call & { programme: Programme })[]> {
	const programmes = new Map((await listProgrammes(db, actor)).map((programme) => [programme.id, programme]))
	const { programmeId, openAt } = filter
	const rows = await db
		.selectFrom('calls')
		.select(columns)
		.$if(programmeId !== undefined, (q) => q.where('programme_id', '=', found(programmeId)))
		.$if(openAt !== undefined, (q) =>
			q
				.where('state', '=', 'published')
				.where('opens_at', '<=', found(openAt))
				.where('deadline_at', '>', found(openAt)),
		)
		.orderBy('deadline_at')
		.orderBy('title')
		.execute()
	return rows.flatMap((row) => {
		const programme = programmes.get(row.programmeId)
		return programme && canRead(actor, row) ? { ...row, programme } : []
	})
}
