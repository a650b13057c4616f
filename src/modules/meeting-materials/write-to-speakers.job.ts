import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import type { Job, Workbench } from '../../platform/jobs.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { tellSpeakers } from '../meetings/index.ts'
import { sendMail } from '../messages/index.ts'
import { speakingPath } from './links.ts'
import { lockScene } from './material.queries.ts'
import { factsOf, letterFor, methodOf, nextOf, type Speaker } from './speaker.ts'
import { speakerMail } from './speaker.mail.ts'
import { findSlot, findTold, listSpeakers } from './speaker.queries.ts'

type Ground = Pick<Workbench, 'publicUrl' | 'mailFrom'>

/** Whoever speaks at a meeting hears what is another for them; the lock makes two that run at once take turns. */
export const writeToSpeakers: Job = tellSpeakers.doneBy(async ({ db, publicUrl, mailFrom }, { meetingId }) => {
	await db.transaction().execute(async (tx) => {
		const scene = await lockScene(tx, meetingId, now())
		for (const speaker of await listSpeakers(tx, meetingId)) {
			await writeTo(tx, { speaker, ...scene }, { publicUrl, mailFrom })
		}
	})
})

type At = Awaited<ReturnType<typeof lockScene>> & { speaker: Speaker }

async function writeTo(tx: Tx, { speaker, meeting, room, at }: At, { publicUrl, mailFrom }: Ground): Promise<void> {
	const slot = await findSlot(tx, speaker, meeting)
	const told = await findTold(tx, speaker.id)
	const kind = letterFor({ speaker, meeting, slot, told }, at)
	if (kind === undefined) return
	const next = nextOf(told)
	const url = publicUrl + speakingPath(await linkSigner(tx), speaker)
	const { programme } = room
	await sendMail(tx, speakerMail(kind, { speaker, meeting, slot, programme, ...next, url, publicUrl, mailFrom, at }))
	await tx
		.insertInto('speaker_tellings')
		.values({
			id: newId<'speakerTelling'>(),
			speaker_id: speaker.id,
			method: methodOf(kind),
			sequence: next.sequence,
			facts_sha256: slot === undefined ? NO_FACTS : factsOf({ meeting, slot }),
			link_id: speaker.linkId,
			sent_at: at,
		})
		.execute()
}

/** Of an item that is gone there are none; whoever is invited again is told them all. */
const NO_FACTS = '0'.repeat(64)
