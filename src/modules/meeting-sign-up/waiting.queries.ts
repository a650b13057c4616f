import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

/** A seat that has not said whether it comes to an announced meeting. */
export type Silence = {
	meetingId: Id<'meeting'>
	title: string
	seatId: Id<'participation'>
	/** The first moment that is too late: as the facilitator asked, and without that the meeting's beginning. */
	answerBy: Date
}

/** Meetings to come that seats of the programme have not answered, the nearest first. */
export async function listSilences(db: Db, programmeId: Id<'programme'>, at: Date): Promise<Silence[]> {
	const { rows } = await sql<Silence>`
		select m.id as "meetingId", m.title, p.id as "seatId", coalesce(s.answer_by, m.starts_at) as "answerBy"
		from meetings m
		join participations p on p.programme_id = m.programme_id and p.state <> 'withdrawn' and p.organisation_id is not null
		left join meeting_sign_ups s on s.meeting_id = m.id
		where m.programme_id = ${programmeId} and m.state = 'announced' and m.starts_at > ${at}
			and not exists (select from seat_answers a where a.meeting_id = m.id and a.participation_id = p.id)
		order by "answerBy", p.name, p.id`.execute(db)
	return rows
}

const DAYS_TO_RECORD = 60

/** Meetings of the last weeks whose list of who was there is still open; older ones are let be. */
export async function listUnlocked(
	db: Db,
	programmeId: Id<'programme'>,
	at: Date,
): Promise<{ meetingId: Id<'meeting'>; title: string }[]> {
	return db
		.selectFrom('meetings as m')
		.select(['m.id as meetingId', 'm.title'])
		.where('m.programme_id', '=', programmeId)
		.where('m.state', '=', 'announced')
		.where('m.ends_at', '<=', at)
		.where('m.ends_at', '>', new Date(at.getTime() - DAYS_TO_RECORD * 86_400_000))
		.where((eb) =>
			eb.not(
				eb.exists(eb.selectFrom('attendance_locks as l').select('l.meeting_id').whereRef('l.meeting_id', '=', 'm.id')),
			),
		)
		.orderBy('m.ends_at')
		.execute()
}
