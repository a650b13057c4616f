import { now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Meeting } from '../meetings/index.ts'
import type { Programme } from '../programmes/index.ts'
import { findScene, lockScene } from './material.queries.ts'
import { isLinkOpen, type Slot, type Speaker } from './speaker.ts'
import { findSlot, findSpeakerByLink } from './speaker.queries.ts'

/** What whoever holds a link of ours speaks at. */
export type Speaking = { speaker: Speaker; meeting: Meeting; slot: Slot | undefined; programme: Programme }

/** Undefined when the link was taken back or replaced, or the meeting is over for so long that it has ended. */
export async function findSpeaking(db: Db, linkId: Id<'link'>): Promise<Speaking | undefined> {
	const speaker = await findSpeakerByLink(db, linkId)
	if (!speaker) return undefined
	const { meeting, room } = await findScene(db, speaker.meetingId, now())
	if (!isLinkOpen(speaker, meeting, now())) return undefined
	return { speaker, meeting, slot: await findSlot(db, speaker, meeting), programme: room.programme }
}

/** The same for change, held until the transaction ends. The link is the permission: it is asked again once the meeting is held. */
export async function lockSpeaking(tx: Tx, linkId: Id<'link'>): Promise<Speaking> {
	const { meetingId } = found(await findSpeakerByLink(tx, linkId))
	await lockScene(tx, meetingId, now())
	return found(await findSpeaking(tx, linkId))
}
