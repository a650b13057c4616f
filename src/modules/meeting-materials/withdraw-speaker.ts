import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { type Meeting, tellSpeakers } from '../meetings/index.ts'
import { lockScene } from './material.queries.ts'
import { canInviteSpeakers } from './policy.ts'
import type { Speaker } from './speaker.ts'
import { findSpeaker } from './speaker.queries.ts'

export type SpeakerOf = { meetingId: Id<'meeting'>; speakerId: Id<'meetingSpeaker'> }

/** Takes the invitation back: the link leads nowhere from now on, and the item goes out of the speaker's calendar. */
export async function withdrawSpeaker(tx: Tx, actor: Actor, of: SpeakerOf): Promise<void> {
	const { meeting, speaker } = await lockSpeaker(tx, actor, of)
	refuse(speaker.state === 'withdrawn' ? 'withdrawn' : undefined)

	const { id } = speaker
	await tx.updateTable('meeting_speakers').set({ state: 'withdrawn' }).where('id', '=', id).execute()
	await tx.deleteFrom('speaker_needs').where('speaker_id', '=', id).execute()
	const { programmeId } = meeting
	const particulars = { meetingId: meeting.id }
	await recordEvent(tx, actor, { verb: 'speaker.withdrawn', subjectId: id, programmeId, particulars })
	await tellSpeakers.enqueue(tx, { meetingId: meeting.id })
}

/** For verbs of whoever invites: a speaker of this meeting, held until the transaction ends. */
export async function lockSpeaker(
	tx: Tx,
	actor: Actor,
	{ meetingId, speakerId }: SpeakerOf,
): Promise<{ meeting: Meeting; speaker: Speaker }> {
	const { room, meeting } = await lockScene(tx, meetingId, now())
	allow(canInviteSpeakers(actor, room))
	const speaker = found(await findSpeaker(tx, speakerId))
	found(speaker.meetingId === meetingId ? speaker : undefined)
	return { meeting, speaker }
}
