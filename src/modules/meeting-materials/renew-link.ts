import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { refuse } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { tellSpeakers } from '../meetings/index.ts'
import { emailField } from '../public-events/index.ts'
import { whyNotRenewed } from './speaker.ts'
import { findSlot, listSpeakers } from './speaker.queries.ts'
import { lockSpeaker, type SpeakerOf } from './withdraw-speaker.ts'

export const LinkForm = z.object({ email: emailField })

/** Mails a new link, to another address if the first was wrong. The old link leads nowhere from now on. */
export async function renewLink(tx: Tx, actor: Actor, { email, ...of }: SpeakerOf & { email: string }): Promise<void> {
	const { meeting, speaker } = await lockSpeaker(tx, actor, of)
	refuse(whyNotRenewed(speaker, { meeting, slot: await findSlot(tx, speaker, meeting) }, now()))
	const others = (await listSpeakers(tx, meeting.id)).filter(({ id }) => id !== speaker.id)
	const isTaken = others.some(
		(one) => one.itemId === speaker.itemId && one.email === email && one.state !== 'withdrawn',
	)
	refuse(isTaken ? 'invitedAlready' : undefined)

	const { id } = speaker
	const fresh = { email, link_id: newId<'link'>() }
	await tx.updateTable('meeting_speakers').set(fresh).where('id', '=', id).execute()
	const { programmeId } = meeting
	const particulars = { meetingId: meeting.id, isOtherAddress: email !== speaker.email }
	await recordEvent(tx, actor, { verb: 'speaker.link_renewed', subjectId: id, programmeId, particulars })
	await tellSpeakers.enqueue(tx, { meetingId: meeting.id })
}
