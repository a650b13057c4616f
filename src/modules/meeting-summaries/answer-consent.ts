import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { Room } from '../participation/index.ts'
import { inTheirRooms, programmesOf } from './in-rooms.ts'
import { indexSummary } from './index-summary.ts'
import { listAsked, readMark } from './passages.queries.ts'
import { canConsent } from './policy.ts'
import { lockSummary } from './queries.ts'

export const ConsentForm = z.object({ answer: z.enum(['given', 'refused'], 'answerMissing') })
type Wish = z.infer<typeof ConsentForm> & { meetingId: Id<'meeting'>; markId: Id<'passageMark'> }

/** Whoever said it says yes or no, and may change their mind. */
export async function answerConsent(tx: Tx, actor: Actor, { meetingId, markId, answer }: Wish): Promise<void> {
	const { meeting, room } = await lockSummary(tx, meetingId)
	const mark = await readMark(tx, meetingId, markId)
	allow(canConsent(actor, room, mark))

	const facts = { answer, answered_by: actor.id, answered_at: now() }
	await tx
		.insertInto('passage_consents')
		.values({ mark_id: markId, ...facts })
		.onConflict((conflict) => conflict.column('mark_id').doUpdateSet(facts))
		.execute()
	await indexSummary(tx, meetingId)
	await recordEvent(tx, actor, {
		verb: 'passage.consent_answered',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { markId, before: mark.consent, after: answer },
	})
}

type Asked = Awaited<ReturnType<typeof listAsked>>[number] & { room: Room }

/** What the actor is asked for in these rooms, for a seat they use, and nobody has answered. */
export async function listConsentsAskedOf(db: Db, actor: Actor, rooms: readonly Room[]): Promise<Asked[]> {
	const asked = await listAsked(db, programmesOf(rooms))
	return inTheirRooms(asked, rooms).filter((one) => canConsent(actor, one.room, one))
}
