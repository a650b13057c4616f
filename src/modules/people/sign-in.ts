import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { hashToken, minutesAfter, newToken, SESSION_DAYS } from './person.ts'
import { findPersonByEmail, findSignInLink } from './queries.ts'
import { registerPerson } from './register-person.ts'

export const NewcomerForm = z.object({
	name: z.string('nameMissing').trim().min(2, 'nameMissing').max(100, 'nameLong'),
	title: z.string().trim().max(100, 'nameLong').default(''),
})
export type NewcomerForm = z.infer<typeof NewcomerForm>

export type SignInResult =
	| { outcome: 'signed-in'; secret: string; personId: Id<'person'>; target: string }
	| { outcome: 'newcomer' }
	| { outcome: 'spent' }

/** Uses the link up and opens a session. A newcomer, whose address it proves, is asked for a name first. */
export async function signIn(
	tx: Tx,
	secret: string,
	about: { userAgent: string; language: Language; newcomer?: NewcomerForm | undefined },
): Promise<SignInResult> {
	const at = now()
	const link = await findSignInLink(tx, hashToken(secret))
	if (!link || link.usedAt || link.expiresAt <= at) return { outcome: 'spent' }

	const known = await findPersonByEmail(tx, link.email)
	if (!known && !about.newcomer) return { outcome: 'newcomer' }
	// The condition decides between two browsers that open the link at once.
	const used = await tx
		.updateTable('sign_in_links')
		.set({ used_at: at })
		.where('id', '=', link.id)
		.where('used_at', 'is', null)
		.executeTakeFirst()
	if (used.numUpdatedRows !== 1n) return { outcome: 'spent' }

	const { language, newcomer = { name: link.email, title: '' } } = about
	const personId = known?.id ?? (await registerPerson(tx, { email: link.email, language, ...newcomer }))
	return {
		outcome: 'signed-in',
		personId,
		target: link.target,
		secret: await openSession(tx, personId, about.userAgent),
	}
}

/** Opens a session and returns the secret that the browser's cookie keeps. */
export async function openSession(tx: Tx, personId: Id<'person'>, userAgent: string): Promise<string> {
	const at = now()
	const token = newToken()
	await tx
		.insertInto('sessions')
		.values({
			id: newId<'session'>(),
			token_hash: token.hash,
			person_id: personId,
			created_at: at,
			last_seen_at: at,
			expires_at: minutesAfter(at, SESSION_DAYS * 24 * 60),
			user_agent: userAgent.slice(0, 300),
		})
		.execute()
	await recordEvent(tx, { id: personId }, { verb: 'person.signed_in', subjectId: personId })
	return token.secret
}
