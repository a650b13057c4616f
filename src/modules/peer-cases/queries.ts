import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findRoom, type Room } from '../participation/index.ts'
import type { Note, PeerCase, TakeAway } from './peer-case.ts'
import { canReadCase } from './policy.ts'

/** A theme that was merged since counts as the one it went into. */
function cases(db: Db) {
	return db
		.selectFrom('peer_cases as c')
		.innerJoin('participations as p', 'p.id', 'c.participation_id')
		.innerJoin('people as g', 'g.id', 'c.giver_id')
		.select(['c.id', 'c.programme_id as programmeId', 'p.id as seatId', 'p.name as seatName'])
		.select(['g.id as giverId', 'g.name as giverName', 'c.question', 'c.background', 'c.wish', 'c.state'])
		.select(['c.meeting_id as meetingId', 'c.item_id as itemId', 'c.position', 'c.method', 'c.version'])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom('peer_case_terms as ct')
					.innerJoin('terms as said', 'said.id', 'ct.term_id')
					.innerJoin('terms as t', (join) =>
						join.on((e) => e('t.id', '=', e.fn.coalesce('said.merged_into', 'said.id'))),
					)
					.select(['t.id', 't.key'])
					.distinct()
					.whereRef('ct.case_id', '=', 'c.id')
					.orderBy('t.key'),
			).as('themes'),
		)
}

/** Those of the room that the actor may read, the latest first. */
export async function listCases(db: Db, actor: Actor | undefined, room: Room): Promise<PeerCase[]> {
	const rows = await cases(db)
		.where('c.programme_id', '=', room.programme.id)
		.orderBy('c.created_at', 'desc')
		.orderBy('c.id')
		.execute()
	return rows.filter((one) => canReadCase(actor, room, one))
}

/** For those who may not read it, a case does not exist. */
export async function readCase(
	db: Db,
	actor: Actor | undefined,
	{ room, id }: { room: Room; id: Id<'peerCase'> },
): Promise<PeerCase> {
	const one = found(await findCase(db, id))
	if (one.programmeId !== room.programme.id || !canReadCase(actor, room, one)) throw new NotFound()
	return one
}

/** Whoever asks decides who may know of it. */
export function findCase(db: Db, id: Id<'peerCase'>): Promise<PeerCase | undefined> {
	return cases(db).where('c.id', '=', id).executeTakeFirst()
}

/** Holds the case until the transaction ends, with the room in which it is read. */
export async function lockCase(tx: Tx, id: Id<'peerCase'>): Promise<PeerCase & { room: Room }> {
	const one = found(await cases(tx).where('c.id', '=', id).forUpdate('c').executeTakeFirst())
	return { ...one, room: await findRoom(tx, one.programmeId, dayAt(now(), HOME_TIME_ZONE)) }
}

/** The cases that a meeting has taken, in their order. */
export function listTaken(db: Db, meetingId: Id<'meeting'>): Promise<PeerCase[]> {
	return cases(db)
		.where('c.meeting_id', '=', meetingId)
		.where('c.state', 'in', ['taken', 'held'])
		.orderBy('c.position')
		.execute()
}

/** In the order in which they were written. */
export function listNotes(db: Db, caseId: Id<'peerCase'>): Promise<Note[]> {
	return db
		.selectFrom('peer_case_notes as n')
		.innerJoin('people as w', 'w.id', 'n.written_by')
		.select(['n.id', 'n.round', 'n.text', 'n.written_at as writtenAt', 'w.id as writtenBy', 'w.name as writerName'])
		.where('n.case_id', '=', caseId)
		.orderBy('n.written_at')
		.orderBy('n.id')
		.execute()
}

export async function listTakeAways(db: Db, caseIds: readonly Id<'peerCase'>[]): Promise<TakeAway[]> {
	if (caseIds.length === 0) return []
	return db
		.selectFrom('peer_case_take_aways as t')
		.leftJoin('peer_case_checks as k', 'k.take_away_id', 't.id')
		.select(['t.id', 't.case_id as caseId', 't.text', 'k.outcome', 'k.words'])
		.where('t.case_id', 'in', caseIds)
		.orderBy('t.case_id')
		.orderBy('t.position')
		.execute()
}

/** How many notes each of the cases has; one without any is left out. */
export async function countNotes(db: Db, caseIds: readonly Id<'peerCase'>[]) {
	if (caseIds.length === 0) return new Map<Id<'peerCase'>, number>()
	const rows = await db
		.selectFrom('peer_case_notes')
		.select(({ fn }) => ['case_id as id', fn.countAll<number>().as('count')])
		.where('case_id', 'in', caseIds)
		.groupBy('case_id')
		.execute()
	return new Map(rows.map(({ id, count }) => [id, count]))
}

/** Why the giver was asked to wait, the last time. */
export async function findWait(db: Db, caseId: Id<'peerCase'>): Promise<string | undefined> {
	const row = await db
		.selectFrom('peer_case_waits')
		.select('reason')
		.where('case_id', '=', caseId)
		.orderBy('asked_at', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row?.reason
}
