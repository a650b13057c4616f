import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canReach, findRoom, reaches, type Room } from '../participation/index.ts'
import type { LearningEntry } from './learning-entry.ts'
import { canReadEntry } from './policy.ts'

function entries(db: Db) {
	return db
		.selectFrom('learning_entries as e')
		.innerJoin('participations as p', 'p.id', 'e.participation_id')
		.innerJoin('people as w', 'w.id', 'e.written_by')
		.select(['e.id', 'e.programme_id as programmeId', 'p.id as seatId', 'p.name as townName', 'e.tried', 'e.happened'])
		.select(['e.otherwise', 'e.photo_alt as photoAlt', 'e.reach', 'e.state', 'w.name as writerName'])
		.select(['e.written_at as writtenAt', 'e.version'])
}

/** So many stand on one page. */
const PAGE_SIZE = 20

type Wish = { room: Room; seatId: Id<'participation'> | undefined; page: number }
export type Feed = { entries: LearningEntry[]; pages: number }

/** What the towns of a programme, or one of them, learned and the actor may read: the latest first. */
export async function listEntries(db: Db, actor: Actor | undefined, { room, seatId, page }: Wish): Promise<Feed> {
	const asked = readable(db, actor, room).$if(seatId !== undefined, (q) => q.where('p.id', '=', seatId ?? null))
	const rows = await asked
		.orderBy('e.written_at', 'desc')
		.orderBy('e.id')
		.offset((page - 1) * PAGE_SIZE)
		.limit(PAGE_SIZE)
		.execute()
	const counted = asked.clearSelect().select(({ fn }) => fn.countAll<number>().as('n'))
	const { n } = await counted.executeTakeFirstOrThrow()
	return { entries: rows, pages: Math.ceil(n / PAGE_SIZE) }
}

/** What everybody may read of these programmes, the latest first. */
export async function listPublicEntries(db: Db, programmeIds: readonly Id<'programme'>[]) {
	if (programmeIds.length === 0) return []
	return entries(db)
		.clearSelect()
		.select(['e.id', 'e.programme_id as programmeId', 'e.written_at as writtenAt'])
		.where('e.programme_id', 'in', [...programmeIds])
		.where('e.state', '=', 'shown')
		.where('e.reach', '=', 'public')
		.orderBy('e.written_at', 'desc')
		.orderBy('e.id')
		.execute()
}

/** The same question as `canReadEntry`, asked of the database. */
function readable(db: Db, actor: Actor | undefined, room: Room) {
	const open = reaches.filter((reach) => canReach(actor, room, reach))
	return entries(db)
		.where('e.programme_id', '=', room.programme.id)
		.where('e.state', '=', 'shown')
		.where('e.reach', 'in', open)
}

/** The towns of which the actor may read something, by name. */
export async function listTowns(db: Db, actor: Actor | undefined, room: Room) {
	const towns = readable(db, actor, room).clearSelect().select(['p.id', 'p.name']).distinct()
	const alphabet = new Intl.Collator('da')
	return (await towns.execute()).sort((a, b) => alphabet.compare(a.name, b.name))
}

/** For those who may not read it, an entry does not exist. */
export async function readEntry(
	db: Db,
	actor: Actor | undefined,
	{ room, id }: { room: Room; id: Id<'learningEntry'> },
): Promise<LearningEntry> {
	const entry = found(await findEntry(db, id))
	if (entry.programmeId !== room.programme.id || !canReadEntry(actor, room, entry)) throw new NotFound()
	return entry
}

export function findEntry(db: Db, id: Id<'learningEntry'>): Promise<LearningEntry | undefined> {
	return entries(db).where('e.id', '=', id).executeTakeFirst()
}

/** Holds the entry until the transaction ends, with the room in which it is read. */
export async function lockEntry(tx: Tx, id: Id<'learningEntry'>): Promise<LearningEntry & { room: Room }> {
	const entry = found(await entries(tx).where('e.id', '=', id).forUpdate('e').executeTakeFirst())
	return { ...entry, room: await roomToday(tx, entry.programmeId) }
}

export function roomToday(db: Db, programmeId: Id<'programme'>): Promise<Room> {
	return findRoom(db, programmeId, dayAt(now(), HOME_TIME_ZONE))
}
