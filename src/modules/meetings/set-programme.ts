import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findRoom } from '../participation/index.ts'
import type { WrittenItem } from './items-form.ts'
import { canChangeMeeting } from './policy.ts'
import { listItems, lockMeeting } from './queries.ts'
import { tellSpeakers } from './tell-meeting.job.ts'

type Wish = { meetingId: Id<'meeting'>; version: number; items: readonly WrittenItem[] }

/**
 * Sets the programme as it is written on one page. An item that was there keeps its id, because cases, speakers and
 * notes hang on it; one that is left out goes.
 */
export async function setProgramme(tx: Tx, actor: Actor, { meetingId, version, items }: Wish): Promise<void> {
	const meeting = await lockMeeting(tx, meetingId)
	allow(canChangeMeeting(actor, await findRoom(tx, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE)), meeting))
	sameVersion(version, meeting.version)

	const known = new Map((await listItems(tx, meetingId)).map((item) => [item.id, item]))
	const kept = items.flatMap(({ id }) => (id !== undefined && known.has(id) ? [id] : []))
	const gone = [...known.keys()].filter((id) => !kept.includes(id))
	if (gone.length > 0) await tx.deleteFrom('meeting_items').where('id', 'in', gone).execute()
	for (const [index, { id, ...words }] of items.entries()) {
		const values = { ...words, position: index + 1 }
		if (id !== undefined && known.has(id)) {
			await tx.updateTable('meeting_items').set(values).where('id', '=', id).execute()
		} else {
			const fresh = { id: newId<'meetingItem'>(), meeting_id: meetingId, shelf: 'programme' as const }
			await tx
				.insertInto('meeting_items')
				.values({ ...fresh, ...values })
				.execute()
		}
	}
	await tx
		.updateTable('meetings')
		.set({ version: version + 1 })
		.where('id', '=', meetingId)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'meeting.programme_set',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { before: [...known.values()], after: items },
	})
	await tellSpeakers.enqueue(tx, { meetingId })
}
