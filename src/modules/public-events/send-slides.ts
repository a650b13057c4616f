import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { recordEvent } from '../activity/index.ts'
import { listFiles } from '../files/index.ts'
import { sendMail } from '../messages/index.ts'
import type { Sender } from './event-calendar.ts'
import { slidesMail } from './event.mail.ts'
import { slidesPath } from './links.ts'
import { canRunEvents } from './policy.ts'
import type { PublicEvent } from './public-event.ts'
import { lockEvent, readEvent } from './queries.ts'
import { mayAsk } from './request-place.ts'
import { listSignUps } from './sign-up.queries.ts'

/** What the slides of an event belong to in the store. */
export const SLIDES = 'public-event'

export function whyNotSent(event: Pick<PublicEvent, 'state' | 'slidesAt'>, count: number) {
	if (event.state !== 'published') return event.state === 'draft' ? ('notPublished' as const) : ('cancelled' as const)
	if (event.slidesAt !== null) return 'slidesSent' as const
	return count === 0 ? ('noSlides' as const) : undefined
}

/** Mails the way to the slides to everybody who has a place. From then on others may ask for it. */
export async function sendSlides(
	tx: Tx,
	actor: Actor,
	{ id, sender }: { id: Id<'publicEvent'>; sender: Sender },
): Promise<void> {
	const event = await lockEvent(tx, id)
	allow(canRunEvents(actor, event.programmeId))
	refuse(whyNotSent(event, (await listFiles(tx, { kind: SLIDES, id })).length))

	await tx.updateTable('public_events').set({ slides_at: now() }).where('id', '=', id).execute()
	await recordEvent(tx, actor, { verb: 'public_event.slides_sent', subjectId: id, programmeId: event.programmeId })
	const url = sender.publicUrl + slidesPath(await linkSigner(tx), id)
	for (const to of await listSignUps(tx, id)) {
		if (to.state === 'place') await sendMail(tx, slidesMail({ to, event, url, onceKey: `slides ${to.id}` }))
	}
}

type Wish = { eventId: Id<'publicEvent'>; email: string; language: Language; network: string; sender: Sender }

/** Mails the way to the slides to whoever asks; nothing is kept of them but the mail. False when they ask too often. */
export async function askForSlides(tx: Tx, { eventId, email, language, network, sender }: Wish): Promise<boolean> {
	const event = await readEvent(tx, undefined, eventId)
	refuse(event.slidesAt === null ? 'noSlides' : undefined)
	if (!(await mayAsk(tx, { email, network }))) return false

	const url = sender.publicUrl + slidesPath(await linkSigner(tx), eventId)
	await sendMail(tx, slidesMail({ to: { email, language }, event, url }))
	return true
}
