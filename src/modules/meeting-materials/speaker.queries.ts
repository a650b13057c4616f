import type { Db, Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { listItems, type Meeting } from '../meetings/index.ts'
import { type Slot, slotOf, type Speaker, type Told } from './speaker.ts'

function speakers(db: Db) {
	return db
		.selectFrom('meeting_speakers')
		.select(['id', 'meeting_id as meetingId', 'item_id as itemId', 'link_id as linkId', 'name', 'email'])
		.select(['organisation', 'language', 'expected', 'contact', 'state', 'invited_by as invitedBy'])
		.orderBy('id')
		.$castTo<Speaker>()
}

export function listSpeakers(db: Db, meetingId: Id<'meeting'>): Promise<Speaker[]> {
	return speakers(db).where('meeting_id', '=', meetingId).execute()
}

export function findSpeaker(db: Db, id: Id<'meetingSpeaker'>): Promise<Speaker | undefined> {
	return speakers(db).where('id', '=', id).executeTakeFirst()
}

export function findSpeakerByLink(db: Db, linkId: Id<'link'>): Promise<Speaker | undefined> {
	return speakers(db).where('link_id', '=', linkId).executeTakeFirst()
}

/** Undefined: the item is not in the programme any more. */
export async function findSlot(db: Db, speaker: Speaker, meeting: Meeting): Promise<Slot | undefined> {
	return slotOf(speaker, meeting, await listItems(db, meeting.id))
}

export async function findSpeakerNeeds(db: Db, id: Id<'meetingSpeaker'>): Promise<string> {
	const row = db.selectFrom('speaker_needs').select('needs').where('speaker_id', '=', id)
	return (await row.executeTakeFirst())?.needs ?? ''
}

/** For those who open the doors, by speaker. */
export async function mapNeeds(db: Db, meetingId: Id<'meeting'>): Promise<ReadonlyMap<Id<'meetingSpeaker'>, string>> {
	const rows = await db
		.selectFrom('speaker_needs as n')
		.innerJoin('meeting_speakers as s', 's.id', 'n.speaker_id')
		.select(['s.id', 'n.needs'])
		.where('s.meeting_id', '=', meetingId)
		.execute()
	return new Map(rows.map(({ id, needs }) => [id, needs]))
}

/** What the calendar was told last. */
export async function findTold(db: Db, id: Id<'meetingSpeaker'>): Promise<Told | undefined> {
	const tellings = await db
		.selectFrom('speaker_tellings')
		.select(['method', 'sequence', 'facts_sha256 as factsSha256', 'link_id as linkId'])
		.where('speaker_id', '=', id)
		.orderBy('sequence')
		.execute()
	const [last, ...before] = tellings.toReversed()
	return last && { ...last, entry: before.filter(({ method }) => method === 'CANCEL').length }
}

/** Speakers of meetings that ended before the moment. */
export function listEnded(tx: Tx, endedBefore: Date) {
	return tx
		.selectFrom('meeting_speakers as s')
		.innerJoin('meetings as m', 'm.id', 's.meeting_id')
		.select(['s.id', 'm.id as meetingId', 'm.programme_id as programmeId'])
		.where('m.ends_at', '<=', endedBefore)
		.orderBy('s.id')
		.execute()
}
