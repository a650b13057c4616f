import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { sendMail } from '../messages/index.ts'
import { countAttempt, hashToken } from '../people/index.ts'
import type { Sender } from './event-calendar.ts'
import { newsMail } from './event.mail.ts'
import { CONFIRM_HOURS, confirmPath } from './links.ts'
import { whyNotSignedUp } from './public-event.ts'
import { readEvent } from './queries.ts'
import { findActive, findSignUp } from './sign-up.queries.ts'
import { tell } from './tell.ts'

export const emailField = z
	.string('emailMissing')
	.trim()
	.toLowerCase()
	.min(1, 'emailMissing')
	.pipe(z.email('emailWrong'))

export const SignUpForm = z.object({
	name: z.string('nameMissing').trim().min(1, 'nameMissing').max(100, 'nameLong'),
	email: emailField,
	organisation: z.string().trim().max(150, 'organisationLong').default(''),
	needs: z.string().trim().max(1000, 'needsLong').default(''),
})
export type SignUpForm = z.infer<typeof SignUpForm>

export type Caller = { language: Language; network: string; sender: Sender }
type Wish = SignUpForm & Caller & { eventId: Id<'publicEvent'> }

const HOUR = 3_600_000
const PER_ADDRESS = 10
const PER_NETWORK = 60

/** Counts one more mail that somebody without an account asks for; false when there were too many within the hour. */
export async function mayAsk(tx: Tx, { email, network }: { email: string; network: string }): Promise<boolean> {
	const window = { at: now(), minutes: 60 }
	if ((await countAttempt(tx, `event ${hashToken(email)}`, window)) > PER_ADDRESS) return false
	return (await countAttempt(tx, `event from ${network}`, window)) <= PER_NETWORK
}

/**
 * Sends a link to the address: only whoever opens it takes a place. The answer is the same whether or not somebody is signed
 * up under it already. Returns false when the address or the network asks too often.
 */
export async function requestPlace(tx: Tx, wish: Wish): Promise<boolean> {
	const event = await readEvent(tx, undefined, wish.eventId)
	refuse(whyNotSignedUp(event, now()))
	if (!(await mayAsk(tx, wish))) return false

	const active = await findActive(tx, wish)
	if (active) {
		await tell(tx, { event, to: active, kind: 'already', sender: wish.sender })
		return true
	}
	const to = found(await findSignUp(tx, await keep(tx, wish)))
	const expiresAt = new Date(now().getTime() + CONFIRM_HOURS * HOUR)
	const url = wish.sender.publicUrl + confirmPath(await linkSigner(tx), to.id, expiresAt)
	await sendMail(tx, newsMail({ event, to, kind: 'confirm', url, sender: wish.sender, at: now() }))
	return true
}

async function keep(tx: Tx, { eventId, name, email, organisation, language, needs }: Wish): Promise<Id<'eventSignUp'>> {
	const id = newId<'eventSignUp'>()
	const who = { name, email, organisation, language }
	await tx
		.insertInto('event_sign_ups')
		.values({ id, event_id: eventId, ...who, state: 'asked', asked_at: now() })
		.execute()
	if (needs !== '') await tx.insertInto('event_needs').values({ sign_up_id: id, needs }).execute()
	return id
}
