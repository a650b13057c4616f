import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { findRoom, peopleOfSeat, type Room, type Seat } from '../participation/index.ts'
import type { StepSide } from '../programmes/index.ts'
import type { Change, Course, Step } from './course.ts'

/** The courses of a programme, each with its steps in the order of their dates. */
export async function listCourses(db: Db, programmeId: Id<'programme'>): Promise<Course[]> {
	const rows = await courses(db).where('c.programme_id', '=', programmeId).execute()
	const steps = await listSteps(
		db,
		rows.map(({ seatId }) => seatId),
	)
	return rows.map((row) => ({ ...row, steps: steps.get(row.seatId) ?? [] }))
}

export async function findCourse(db: Db, seatId: Id<'participation'>): Promise<Course | undefined> {
	const row = await courses(db).where('c.participation_id', '=', seatId).executeTakeFirst()
	return row && { ...row, steps: (await listSteps(db, [seatId])).get(seatId) ?? [] }
}

export type Held = { course: Course; room: Room; seat: Seat }

/** Holds the course until the transaction ends; every change to it or its steps takes it first. */
export async function lockCourse(tx: Tx, seatId: Id<'participation'>): Promise<Held> {
	const lock = tx.selectFrom('courses').select('programme_id as programmeId').where('participation_id', '=', seatId)
	const { programmeId } = found(await lock.forUpdate().executeTakeFirst())
	const course = found(await findCourse(tx, seatId))
	const room = await findRoom(tx, programmeId, dayAt(now(), HOME_TIME_ZONE))
	return { course, room, seat: found(room.seats.find(({ id }) => id === seatId)) }
}

/** A step and the course that it belongs to, which is held. */
export async function lockStep(tx: Tx, stepId: Id<'courseStep'>): Promise<Held & { step: Step }> {
	const row = tx.selectFrom('course_steps').select('participation_id as seatId').where('id', '=', stepId)
	const held = await lockCourse(tx, found(await row.executeTakeFirst()).seatId)
	return { ...held, step: found(held.course.steps.find(({ id }) => id === stepId)) }
}

function courses(db: Db) {
	return db
		.selectFrom('courses as c')
		.select(['c.participation_id as seatId', 'c.programme_id as programmeId', 'c.edition'])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom('course_agreements as a')
					.select(['a.side', (e) => e.fn.max('a.edition').as('edition')])
					.whereRef('a.participation_id', '=', 'c.participation_id')
					.groupBy('a.side'),
			).as('agreements'),
		)
}

async function listSteps(db: Db, seatIds: readonly Id<'participation'>[]): Promise<Map<Course['seatId'], Step[]>> {
	if (seatIds.length === 0) return new Map()
	const rows = await db
		.selectFrom('course_steps as s')
		.leftJoin('course_step_ends as e', 'e.step_id', 's.id')
		.leftJoin('course_step_meetings as l', 'l.step_id', 's.id')
		// One that was cancelled takes nothing with it.
		.leftJoin('meetings as m', (join) => join.onRef('m.id', '=', 'l.meeting_id').on('m.state', '<>', 'cancelled'))
		.select(['s.participation_id as seatId', 's.id', 's.origin', 's.kind', 's.acts', 's.title', 's.summary'])
		.select(['s.due_on as dueOn', 's.version', 'e.ended_at as endedAt', 'm.id as meetingId', 'm.title as meetingTitle'])
		.where('s.participation_id', 'in', seatIds)
		.orderBy(sql`s.due_on nulls last`)
		.orderBy('s.id')
		.execute()
	return Map.groupBy(rows, ({ seatId }) => seatId)
}

/** The latest first. */
export function listChanges(db: Db, seatId: Id<'participation'>): Promise<Change[]> {
	return changes(db)
		.where('c.participation_id', '=', seatId)
		.orderBy('c.edition', 'desc')
		.orderBy('c.id', 'desc')
		.execute()
}

/** Those that the other side has not been written to about, in their order. */
export function listUntold(tx: Tx, seatId: Id<'participation'>): Promise<Change[]> {
	return changes(tx)
		.where('c.participation_id', '=', seatId)
		.where('c.told_at', 'is', null)
		.orderBy('c.edition')
		.orderBy('c.id')
		.execute()
}

function changes(db: Db) {
	return db
		.selectFrom('course_changes as c')
		.innerJoin('people as p', 'p.id', 'c.changed_by')
		.select([
			'c.id',
			'c.edition',
			'c.course_step_id as stepId',
			'c.kind',
			'c.title',
			'c.old_on as oldOn',
			'c.new_on as newOn',
		])
		.select(['c.side', 'p.name as by', 'c.changed_at as at'])
}

export type Reader = { name: string; email: string; language: Language }

/** Who speaks for a side today: those who use the seat, or those of the programme's secretariat. */
export async function listSide(
	db: Db,
	{ seatId, side, day }: { seatId: Id<'participation'>; side: StepSide; day: string },
): Promise<Reader[]> {
	const people = side === 'town' ? peopleOfSeat(seatId, day) : secretariatOf(seatId, day)
	const { rows } = await sql<Reader>`select name, email, language from people where id in (${people})
		order by name, id`.execute(db)
	return rows
}

/** A secretariat of all programmes steers none of them; whoever does has the role there. */
function secretariatOf(seatId: Id<'participation'>, day: string) {
	return sql`
		select g.person_id from role_grants g join participations p on p.programme_id = g.programme_id
		where p.id = ${seatId} and g.role = 'secretariat'
			and g.valid_from <= ${day} and coalesce(g.valid_to, 'infinity') >= ${day}`
}

/** What was changed lately in several courses, the latest first. */
export function listLatestChanges(
	db: Db,
	{ seatIds, since }: { seatIds: readonly Id<'participation'>[]; since: Date },
): Promise<(Change & { seatId: Id<'participation'> })[]> {
	if (seatIds.length === 0) return Promise.resolve([])
	return changes(db)
		.select('c.participation_id as seatId')
		.where('c.participation_id', 'in', seatIds)
		.where('c.changed_at', '>=', since)
		.orderBy('c.changed_at', 'desc')
		.orderBy('c.id', 'desc')
		.limit(8)
		.execute()
}
