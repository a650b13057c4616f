import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { listItems } from '../meetings/index.ts'
import { sendMail } from '../messages/index.ts'
import { whyNotSent } from './material.ts'
import { type Letter, listLetters } from './material-letters.ts'
import { materialMail } from './material.mail.ts'
import { lockScene } from './material.queries.ts'

const Payload = z.object({ meetingId: z.uuid().transform((id) => id as Id<'meeting'>) })

/** As it is when the mail is written: what was taken away or corrected since somebody pressed the button is sent like that. */
export const mailMaterial = defineJob('meeting-materials.mail', Payload, async ({ db, publicUrl }, { meetingId }) => {
	await db.transaction().execute((tx) => mailAll(tx, meetingId, publicUrl))
})

async function mailAll(tx: Tx, meetingId: Id<'meeting'>, publicUrl: string): Promise<void> {
	const scene = await lockScene(tx, meetingId, now())
	const { meeting, room, at } = scene
	const letters = await listLetters(tx, scene)
	if (whyNotSent(meeting, letters.length) !== undefined) return
	const about = { meeting, programme: room.programme, items: await listItems(tx, meetingId), publicUrl }
	for (const letter of letters) {
		await sendMail(tx, materialMail(letter, about))
		await keepTold(tx, letter, at)
	}
}

async function keepTold(tx: Tx, { to, news }: Letter, at: Date): Promise<void> {
	const rows = news.map(({ id }) => ({ material_id: id, person_id: to.personId, sent_at: at }))
	await tx.insertInto('material_tellings').values(rows).execute()
}
