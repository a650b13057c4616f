import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { findProgramme, listProgrammes, type Programme } from '../programmes/index.ts'
import type { Call, CallDetail, Postponement } from './call.ts'
import { callParts } from './detail.queries.ts'
import { canRead } from './policy.ts'

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

const POSTPONED = 'call.deadline_postponed'
const Particulars = z.object({ before: z.coerce.date(), after: z.coerce.date(), reason: z.string() })

/** How often the deadline was moved, newest first; whoever reads the call may know why. */
export async function listPostponements(db: Db, callId: Id<'call'>): Promise<Postponement[]> {
	const events = await listEvents(db, callId, 1000)
	return events.flatMap(({ at, verb, particulars }) =>
		verb === POSTPONED ? [{ at, ...Particulars.parse(particulars) }] : [],
	)
}

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
