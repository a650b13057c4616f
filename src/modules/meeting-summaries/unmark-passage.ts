import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { indexSummary } from './index-summary.ts'
import { readMark } from './passages.queries.ts'
import { canPublish } from './policy.ts'
import { lockSummary } from './queries.ts'

type Wish = { meetingId: Id<'meeting'>; markId: Id<'passageMark'> }

/** Takes the mark away, and with it what was answered: whoever marks it again asks again. */
export async function unmarkPassage(tx: Tx, actor: Actor, { meetingId, markId }: Wish): Promise<void> {
	const { summary, meeting, room } = await lockSummary(tx, meetingId)
	allow(canPublish(actor, room, summary))
	const mark = await readMark(tx, meetingId, markId)

	await tx.deleteFrom('passage_marks').where('id', '=', mark.id).execute()
	await indexSummary(tx, meetingId)
	await recordEvent(tx, actor, {
		verb: 'passage.unmarked',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { markId, seatId: mark.seatId, consent: mark.consent },
	})
}
