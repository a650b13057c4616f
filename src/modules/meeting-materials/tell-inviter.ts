import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { sendMail } from '../messages/index.ts'
import { findActor } from '../people/index.ts'
import { type InviterNews, inviterMail } from './speaker.mail.ts'
import type { Speaking } from './speaking.ts'

type News = Speaking & { kind: InviterNews; publicUrl: string }

/** Whoever invited hears what came of it. What the speaker needs stands on the page only. */
export async function tellInviter(tx: Tx, { speaker, meeting, programme, kind, publicUrl }: News): Promise<void> {
	const to = await findActor(tx, speaker.invitedBy, now())
	if (to) await sendMail(tx, inviterMail(to, { speaker, meeting, programme, kind, publicUrl }))
}
