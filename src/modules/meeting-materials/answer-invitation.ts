import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { tellSpeakers } from '../meetings/index.ts'
import { whyNotAnswered } from './speaker.ts'
import { lockSpeaking } from './speaking.ts'
import { tellInviter } from './tell-inviter.ts'

export const AnswerForm = z.object({
	answer: z.enum(['confirmed', 'declined'], 'answerMissing'),
	needs: z.string().trim().max(1000, 'needsLong').default(''),
})
export type AnswerForm = z.infer<typeof AnswerForm>

type Wish = AnswerForm & { linkId: Id<'link'>; publicUrl: string }

/** Says whether they come and what they need; until the item begins they may say otherwise. The link is the permission. */
export async function answerInvitation(tx: Tx, { linkId, answer, needs, publicUrl }: Wish): Promise<void> {
	const speaking = await lockSpeaking(tx, linkId)
	const { speaker, meeting } = speaking
	refuse(whyNotAnswered(speaking, now()))

	const { id } = speaker
	await tx.updateTable('meeting_speakers').set({ state: answer }).where('id', '=', id).execute()
	// Who does not come needs nothing.
	await keepNeeds(tx, id, answer === 'confirmed' ? needs : '')
	const { programmeId } = meeting
	const particulars = { meetingId: meeting.id }
	await recordEvent(tx, undefined, { verb: `speaker.${answer}`, subjectId: id, programmeId, particulars })
	await tellInviter(tx, { ...speaking, kind: answer, publicUrl })
	await tellSpeakers.enqueue(tx, { meetingId: meeting.id })
}

async function keepNeeds(tx: Tx, id: Id<'meetingSpeaker'>, needs: string): Promise<void> {
	await tx.deleteFrom('speaker_needs').where('speaker_id', '=', id).execute()
	if (needs !== '') await tx.insertInto('speaker_needs').values({ speaker_id: id, needs }).execute()
}
