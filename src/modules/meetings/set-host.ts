import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockMeeting } from './queries.ts'

type Wish = { meetingId: Id<'meeting'>; hostId: Id<'participation'> | null }

/** Who hosts the meeting from now on, or nobody. For hosting, whose own verb asks who may. */
export async function setHost(tx: Tx, actor: Pick<Actor, 'id'>, { meetingId, hostId }: Wish): Promise<void> {
	const { programmeId, version, hostId: before } = await lockMeeting(tx, meetingId)
	await tx
		.updateTable('meetings')
		.set({ host_id: hostId, version: version + 1 })
		.where('id', '=', meetingId)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'meeting.host_set',
		subjectId: meetingId,
		programmeId,
		particulars: { before, after: hostId },
	})
}
