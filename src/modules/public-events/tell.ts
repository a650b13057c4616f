import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { sendMail } from '../messages/index.ts'
import type { Sender } from './event-calendar.ts'
import { newsMail, type NewsKind } from './event.mail.ts'
import { placePath } from './links.ts'
import type { PublicEvent } from './public-event.ts'
import type { SignUp } from './sign-up.ts'

type Told = {
	event: PublicEvent
	to: SignUp
	kind: Exclude<NewsKind, 'confirm'>
	sender: Sender
	reason?: string
	onceKey?: string
}

/** Writes to somebody about their place, in the transaction that changes it: what happens once is told once. */
export async function tell(tx: Tx, { event, to, kind, sender, reason, onceKey }: Told): Promise<void> {
	// Whoever lapsed has no place to keep: they may sign up again where everybody does.
	const path = kind === 'lapsed' ? `/events/${event.id}` : placePath(await linkSigner(tx), to.id)
	const url = sender.publicUrl + path
	const mail = newsMail({ event, to, kind, url, sender, at: now(), ...(reason !== undefined && { reason }) })
	await sendMail(tx, { ...mail, ...(onceKey !== undefined && { onceKey }) })
}
