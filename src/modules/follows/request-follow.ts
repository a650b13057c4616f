import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { newId } from '../../platform/id.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { sendMail } from '../messages/index.ts'
import { countAttempt, hashToken } from '../people/index.ts'
import { confirmationMail } from './confirmation.mail.ts'
import { rhythms, type Rhythm, type Subject } from './follow.ts'
import { CONFIRM_HOURS, confirmPath } from './links.ts'
import { readNamed } from './subject.queries.ts'
import { findWhyNotFollowable } from './things.queries.ts'

const rhythm = z.enum(rhythms).catch('weekly')

/** Of those who are signed in only the rhythm is asked. */
export const RhythmForm = z.object({ rhythm })
export const FollowForm = z.object({
	rhythm,
	email: z.string('emailMissing').trim().toLowerCase().min(1, 'emailMissing').pipe(z.email('emailWrong')),
})
export type FollowForm = z.infer<typeof FollowForm>

export type Request = {
	email: string
	rhythm: Rhythm
	subject: Subject
	language: Language
	network: string
	publicUrl: string
}

const HOUR = 3_600_000
const PER_ADDRESS = 10
const PER_NETWORK = 60

/**
 * Sends a link to the address, whether or not we know it and whatever it follows: the answer never tells. Returns false when
 * the address or the network asks too often.
 */
export async function requestFollow(tx: Tx, request: Request): Promise<boolean> {
	const { email, language, rhythm: wished, subject, network, publicUrl } = request
	const at = now()
	const window = { at, minutes: 60 }
	if ((await countAttempt(tx, `follow ${hashToken(email)}`, window)) > PER_ADDRESS) return false
	if ((await countAttempt(tx, `follow from ${network}`, window)) > PER_NETWORK) return false

	const reader = { actor: undefined, language }
	const { title } = await readNamed(tx, reader, subject)
	refuse(await findWhyNotFollowable(tx, reader, subject))
	const id = newId<'followRequest'>()
	const expiresAt = new Date(at.getTime() + CONFIRM_HOURS * HOUR)
	await tx
		.insertInto('follow_requests')
		.values({ id, email, language, rhythm: wished, ...subject, expires_at: expiresAt })
		.execute()
	const url = publicUrl + confirmPath(await linkSigner(tx), id, expiresAt)
	await sendMail(tx, confirmationMail({ email, language }, { id, title, url, rhythm: wished }))
	return true
}
