import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { refuse } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { hashToken, newToken } from '../people/index.ts'
import { listTokens } from './queries.ts'
import { lifetimes, PREFIX, scopes, whyNotAnother } from './token.ts'

export const TokenForm = z.object({
	name: z.string('nameMissing').trim().min(1, 'nameMissing').max(80, 'nameLong'),
	days: z.coerce.number('daysMissing').pipe(z.literal(lifetimes, 'daysMissing')),
	scopes: z.array(z.enum(scopes, 'scopeUnknown')).default([]),
})
export type TokenForm = z.infer<typeof TokenForm>

const DAY_MS = 86_400_000

/** Returns the secret, which nobody can read again: the database keeps its hash alone. */
export async function makeToken(tx: Tx, actor: Actor, { name, days, scopes: chosen }: TokenForm): Promise<string> {
	// Two that are made at once must not both be the last that is allowed.
	await tx.selectFrom('people').select('id').where('id', '=', actor.id).forUpdate().execute()
	refuse(whyNotAnother((await listTokens(tx, actor.id)).length))

	const id = newId<'apiToken'>()
	const secret = `${PREFIX}${newToken().secret}`
	const at = now()
	const expiresAt = new Date(at.getTime() + days * DAY_MS)
	await tx
		.insertInto('api_tokens')
		.values({
			id,
			person_id: actor.id,
			name,
			token_hash: hashToken(secret),
			ending: secret.slice(-4),
			scopes: [...new Set(chosen)],
			created_at: at,
			expires_at: expiresAt,
		})
		.execute()
	await recordEvent(tx, actor, {
		verb: 'token.made',
		subjectId: id,
		particulars: { name, scopes: chosen, expiresAt },
	})
	return secret
}
