import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { languages } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { listItems, tellSpeakers } from '../meetings/index.ts'
import { emailField } from '../public-events/index.ts'
import { lockScene } from './material.queries.ts'
import { canInviteSpeakers } from './policy.ts'
import { slotOf, whyNotInvited } from './speaker.ts'
import { listSpeakers } from './speaker.queries.ts'

export const SpeakerForm = z.object({
	item: z.string('itemMissing').min(1, 'itemMissing'),
	name: z.string('nameMissing').trim().min(1, 'nameMissing').max(100, 'nameLong'),
	email: emailField,
	organisation: z.string().trim().max(150, 'organisationLong').default(''),
	language: z.enum(languages, 'languageMissing'),
	expected: z.string().trim().max(2000, 'textLong').default(''),
	contact: z.string('contactMissing').trim().min(1, 'contactMissing').max(300, 'contactLong'),
})
export type SpeakerForm = z.infer<typeof SpeakerForm>

type Wish = SpeakerForm & { meetingId: Id<'meeting'> }

/** Asks somebody from outside to speak at one item: they get the link to their page, and the item into their calendar. */
export async function inviteSpeaker(
	tx: Tx,
	actor: Actor,
	{ meetingId, item, ...words }: Wish,
): Promise<Id<'meetingSpeaker'>> {
	const { room, meeting } = await lockScene(tx, meetingId, now())
	allow(canInviteSpeakers(actor, room))
	const itemId = item as Id<'meetingItem'>
	const slot = found(slotOf({ itemId }, meeting, await listItems(tx, meetingId)))
	refuse(whyNotInvited({ meeting, slot }, now()))
	const others = await listSpeakers(tx, meetingId)
	refuse(others.some((one) => isSame(one, { itemId, email: words.email })) ? 'invitedAlready' : undefined)

	const id = newId<'meetingSpeaker'>()
	const own = { id, meeting_id: meetingId, item_id: itemId, link_id: newId<'link'>(), invited_by: actor.id }
	await tx
		.insertInto('meeting_speakers')
		.values({ ...own, ...words, state: 'invited' })
		.execute()
	const { programmeId } = meeting
	// Nobody's name: the trail is kept longer than the speaker is.
	const particulars = { meetingId, itemId }
	await recordEvent(tx, actor, { verb: 'speaker.invited', subjectId: id, programmeId, particulars })
	await tellSpeakers.enqueue(tx, { meetingId })
	return id
}

type Asked = { itemId: Id<'meetingItem'> | null; email: string }

function isSame(one: Asked & { state: string }, { itemId, email }: Asked): boolean {
	return one.state !== 'withdrawn' && one.itemId === itemId && one.email === email
}
