import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canRevoke } from './policy.ts'
import { lockToken } from './queries.ts'

/** From the next question on it opens nothing. */
export async function revokeToken(tx: Tx, actor: Actor, id: Id<'apiToken'>): Promise<void> {
	const token = await lockToken(tx, id)
	if (!canRevoke(actor, token)) throw new NotFound()

	await tx.deleteFrom('api_tokens').where('id', '=', id).execute()
	const { name, scopes } = token
	await recordEvent(tx, actor, { verb: 'token.revoked', subjectId: id, particulars: { name, scopes } })
}
