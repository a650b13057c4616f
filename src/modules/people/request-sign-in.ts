import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import { newId } from '../../platform/id.ts'
import { sendMail } from '../messages/index.ts'
import { countAttempt } from './count-attempt.ts'
import {
	LINK_MINUTES,
	LINK_WINDOW_MINUTES,
	LINKS_PER_ADDRESS,
	LINKS_PER_NETWORK,
	minutesAfter,
	newToken,
	safeTarget,
} from './person.ts'
import { findPersonByEmail } from './queries.ts'
import { signInMail } from './sign-in.mail.ts'

export const SignInForm = z.object({
	email: z.string('emailMissing').trim().toLowerCase().min(1, 'emailMissing').pipe(z.email('emailWrong')),
	target: z.string().optional(),
})
export type SignInForm = z.infer<typeof SignInForm>

export type SignInRequest = SignInForm & { language: Language; network: string; publicUrl: string }

/**
 * Sends a link to the address, whether or not we know it: the answer never tells who is registered.
 * Returns false when the address or the network asks too often.
 */
export async function requestSignIn(tx: Tx, request: SignInRequest): Promise<boolean> {
	const at = now()
	const window = { at, minutes: LINK_WINDOW_MINUTES }
	if ((await countAttempt(tx, `sign-in ${request.email}`, window)) > LINKS_PER_ADDRESS) return false
	if ((await countAttempt(tx, `sign-in from ${request.network}`, window)) > LINKS_PER_NETWORK) return false

	const token = newToken()
	await tx
		.insertInto('sign_in_links')
		.values({
			id: newId<'signInLink'>(),
			token_hash: token.hash,
			email: request.email,
			target: safeTarget(request.target),
			created_at: at,
			expires_at: minutesAfter(at, LINK_MINUTES),
		})
		.execute()
	const person = await findPersonByEmail(tx, request.email)
	await sendMail(tx, signInMail(request, { name: person?.name, url: `${request.publicUrl}/sign-in/${token.secret}` }))
	return true
}
