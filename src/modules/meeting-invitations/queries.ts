import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { peopleOfRoom } from '../participation/index.ts'
import type { Invitee, Told } from './invitation.ts'

/** Everybody who may use a seat of the programme on that day, and so may come: by name. */
export async function listInvitees(db: Db, programmeId: Id<'programme'>, day: string): Promise<Invitee[]> {
	const { rows } = await sql<Invitee>`
		select id as "personId", name, email, language from people
		where id in (${peopleOfRoom(programmeId, day)})
		order by name, id`.execute(db)
	return rows
}

/** What each person's calendar was told last of the meeting, by name. */
export async function listTold(db: Db, meetingId: Id<'meeting'>): Promise<Told[]> {
	const { rows } = await sql<Told>`
		select * from (
			select distinct on (i.person_id) i.person_id as "personId", p.name, p.email, p.language, i.method, i.sequence,
				i.sent_at as "sentAt", count(*) over (partition by i.person_id)::int as times
			from meeting_invitations i join people p on p.id = i.person_id
			where i.meeting_id = ${meetingId}
			order by i.person_id, i.id desc
		) as last
		order by name, "personId"`.execute(db)
	return rows
}

/** Announced and not begun: those whose newcomers are still to be invited. */
export async function listComingMeetingIds(db: Db, at: Date): Promise<Id<'meeting'>[]> {
	const rows = await db
		.selectFrom('meetings')
		.select('id')
		.where('state', '=', 'announced')
		.where('starts_at', '>', at)
		.execute()
	return rows.map(({ id }) => id)
}
