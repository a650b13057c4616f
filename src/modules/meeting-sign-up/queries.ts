import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Attendance, ExtraPlace, SeatAnswer, SignUp } from './sign-up.ts'

/** Everything that was said and seen about who comes, save what somebody needs. */
export async function readSignUp(db: Db, meetingId: Id<'meeting'>): Promise<SignUp> {
	const [terms, answers, extras, attendances, lock] = await Promise.all([
		findTerms(db, meetingId),
		answersTo(db).where('meeting_id', '=', meetingId).execute(),
		extrasAt(db).where('meeting_id', '=', meetingId).execute(),
		attendancesAt(db).where('meeting_id', '=', meetingId).execute(),
		locks(db).where('meeting_id', '=', meetingId).executeTakeFirst(),
	])
	return { answerBy: terms?.answerBy ?? null, answers, extras, attendances, lock: lock ?? null }
}

/** The same of several meetings, each question asked once. */
export async function readSignUps(db: Db, meetingIds: readonly Id<'meeting'>[]): Promise<Map<string, SignUp>> {
	if (meetingIds.length === 0) return new Map()
	const [answers, extras, attendances, locked] = await Promise.all([
		answersTo(db).select('meeting_id as meetingId').where('meeting_id', 'in', meetingIds).execute(),
		extrasAt(db).select('meeting_id as meetingId').where('meeting_id', 'in', meetingIds).execute(),
		attendancesAt(db).select('meeting_id as meetingId').where('meeting_id', 'in', meetingIds).execute(),
		locks(db).select('meeting_id as meetingId').where('meeting_id', 'in', meetingIds).execute(),
	])
	const own = <Row extends { meetingId: Id<'meeting'> }>(rows: Row[], id: Id<'meeting'>) =>
		rows.filter(({ meetingId }) => meetingId === id)
	const one = (id: Id<'meeting'>): SignUp => ({
		answerBy: null,
		answers: own(answers, id),
		extras: own(extras, id),
		attendances: own(attendances, id),
		lock: own(locked, id)[0] ?? null,
	})
	return new Map(meetingIds.map((id) => [id, one(id)]))
}

export function findTerms(db: Db, meetingId: Id<'meeting'>): Promise<{ answerBy: Date } | undefined> {
	const terms = db.selectFrom('meeting_sign_ups').select('answer_by as answerBy')
	return terms.where('meeting_id', '=', meetingId).executeTakeFirst()
}

function answersTo(db: Db) {
	return db
		.selectFrom('seat_answers as a')
		.leftJoin('people as p', 'p.id', 'a.person_id')
		.select(['a.participation_id as seatId', 'a.answer', 'a.person_id as personId', 'p.name as personName'])
		.$castTo<SeatAnswer>()
}

function extrasAt(db: Db) {
	return db
		.selectFrom('extra_places as e')
		.innerJoin('people as p', 'p.id', 'e.person_id')
		.select(['e.id', 'e.participation_id as seatId', 'e.person_id as personId', 'p.name as personName'])
		.select(['e.reason', 'e.state'])
		.orderBy('e.id')
		.$castTo<ExtraPlace>()
}

function attendancesAt(db: Db) {
	return db
		.selectFrom('attendances')
		.select(['id', 'participation_id as seatId', 'person_id as personId', 'name', 'organisation'])
		.orderBy('id')
		.$castTo<Attendance>()
}

function locks(db: Db) {
	return db
		.selectFrom('attendance_locks as l')
		.innerJoin('people as p', 'p.id', 'l.locked_by')
		.select(['l.locked_at as at', 'p.name as by'])
}

/** Where one more was asked for, and by whom. */
export async function findExtraPlace(tx: Tx, id: Id<'extraPlace'>) {
	const row = tx
		.selectFrom('extra_places as e')
		.innerJoin('people as a', 'a.id', 'e.asked_by')
		.innerJoin('people as p', 'p.id', 'e.person_id')
		.select(['e.meeting_id as meetingId', 'e.participation_id as seatId', 'e.state', 'e.person_id as personId'])
		.select(['a.name as askedBy', 'a.email as askedByEmail', 'a.language', 'p.name as personName'])
	return found(await row.where('e.id', '=', id).executeTakeFirst())
}

export async function findMeetingOfAttendance(tx: Tx, id: Id<'attendance'>): Promise<Id<'meeting'>> {
	const row = tx.selectFrom('attendances').select('meeting_id as meetingId').where('id', '=', id)
	return found(await row.executeTakeFirst()).meetingId
}

export type Need = { id: Id<'person'>; name: string; needs: string }

/** For those who may know: who comes and needs what. */
export function listNeeds(db: Db, meetingId: Id<'meeting'>): Promise<Need[]> {
	return db
		.selectFrom('meeting_needs as n')
		.innerJoin('people as p', 'p.id', 'n.person_id')
		.select(['p.id', 'p.name', 'n.needs'])
		.where('n.meeting_id', '=', meetingId)
		.orderBy('p.name')
		.execute()
}

export async function findOwnNeeds(db: Db, meetingId: Id<'meeting'>, personId: Id<'person'>): Promise<string> {
	const row = db.selectFrom('meeting_needs').select('needs').where('meeting_id', '=', meetingId)
	return (await row.where('person_id', '=', personId).executeTakeFirst())?.needs ?? ''
}

/** How many had told needs, once these are deleted. */
export async function findNeedsCount(db: Db, meetingId: Id<'meeting'>): Promise<number | undefined> {
	const row = db.selectFrom('meeting_needs_counts').select('people').where('meeting_id', '=', meetingId)
	return (await row.executeTakeFirst())?.people
}

/** Meetings that ended before the moment and whose needs are still kept. */
export function listMeetingsWithNeeds(db: Db, endedBefore: Date) {
	return db
		.selectFrom('meeting_needs as n')
		.innerJoin('meetings as m', 'm.id', 'n.meeting_id')
		.select(['m.id', 'm.programme_id as programmeId', sql<number>`count(*)::integer`.as('people')])
		.where('m.ends_at', '<=', endedBefore)
		.groupBy(['m.id', 'm.programme_id'])
		.execute()
}
