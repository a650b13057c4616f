import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { indexSummary } from './index-summary.ts'
import { listSeatPeople } from './owners.ts'
import { listMarks } from './passages.queries.ts'
import { whyNotAsked } from './passage.ts'
import { canMark } from './policy.ts'
import { lockSummary, readOutcome, readSection } from './queries.ts'
import { consentMail } from './summary.mail.ts'

/** Empty: nobody in particular said it. */
export const MarkForm = z.object({
	seatId: z
		.union([z.literal(''), z.uuid()], 'seatMissing')
		.transform((id) => (id === '' ? null : (id as Id<'participation'>))),
})
type Wish = z.infer<typeof MarkForm> & {
	meetingId: Id<'meeting'>
	passage: { sectionId: Id<'summarySection'> } | { outcomeId: Id<'summaryOutcome'> }
	publicUrl: string
}

/** Marks a section or an outcome for the end product, and asks whoever said it. */
export async function markPassage(
	tx: Tx,
	actor: Actor,
	{ meetingId, passage, seatId, publicUrl }: Wish,
): Promise<Id<'passageMark'>> {
	const { summary, meeting, room } = await lockSummary(tx, meetingId)
	const outcomeId = 'outcomeId' in passage ? (await readOutcome(tx, meetingId, passage.outcomeId)).id : null
	const sectionId = 'sectionId' in passage ? passage.sectionId : null
	const of = sectionId ?? (await readOutcome(tx, meetingId, found(outcomeId ?? undefined))).sectionId
	const { isConfidential } = await readSection(tx, meetingId, of)
	allow(canMark(actor, room, { state: summary.state, isConfidential }))
	const marks = await listMarks(tx, meetingId)
	const isMarked = marks.some((mark) => mark.sectionId === sectionId && mark.outcomeId === outcomeId)
	refuse(isMarked ? 'alreadyMarked' : undefined)
	const seat = seatId === null ? undefined : found(room.seats.find(({ id }) => id === seatId))
	refuse(seat && whyNotAsked(seat))

	const id = newId<'passageMark'>()
	const source = { section_id: sectionId, outcome_id: outcomeId, seat_id: seatId }
	await tx
		.insertInto('passage_marks')
		.values({ id, ...source, marked_by: actor.id, marked_at: now() })
		.execute()
	await indexSummary(tx, meetingId)
	await recordEvent(tx, actor, {
		verb: 'passage.marked',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { markId: id, seatId },
	})
	for (const person of seat === undefined ? [] : await listSeatPeople(tx, [seat])) {
		await sendMail(tx, consentMail(person, { meeting, programme: room.programme, publicUrl }))
	}
	return id
}
