import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findActor, hashToken } from '../people/index.ts'
import type { ApiToken, Scope } from './token.ts'

function tokens(db: Db) {
	return db
		.selectFrom('api_tokens')
		.select(['id', 'person_id as personId', 'name', 'ending', 'scopes', 'created_at as createdAt'])
		.select(['expires_at as expiresAt', 'last_used_at as lastUsedAt'])
		.$narrowType<{ scopes: Scope[] }>()
}

/** The newest first; those that ended stay in sight until they are taken away. */
export function listTokens(db: Db, personId: Id<'person'>): Promise<ApiToken[]> {
	return tokens(db).where('person_id', '=', personId).orderBy('created_at', 'desc').orderBy('id', 'desc').execute()
}

export async function lockToken(tx: Tx, id: Id<'apiToken'>): Promise<ApiToken> {
	return found(await tokens(tx).where('id', '=', id).forUpdate().executeTakeFirst())
}

/** On whose behalf a program asks, with the roles and mandates that hold now, and what the token lets it do. */
export type Bearer = { actor: Actor; token: ApiToken }

/** Undefined when nobody knows the secret, or not any more. */
export async function findBearer(db: Db, secret: string, at: Date): Promise<Bearer | undefined> {
	const token = await tokens(db)
		.where('token_hash', '=', hashToken(secret))
		.where('expires_at', '>', at)
		.executeTakeFirst()
	const actor = token && (await findActor(db, token.personId, at))
	return actor && { actor, token }
}
