import type { Context } from 'hono'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { textParam, type Web } from '../../platform/web.tsx'
import type { PartyAccess } from './party-access.ts'
import { findLinkHolder, type LinkHolder, lockLinkHolder } from './party-access.queries.ts'

/** For pages below `/p/:token`: whoever holds the link. `party-links` has told them before when it has ended. */
export async function linkHolder(c: Context<Web>): Promise<LinkHolder> {
	return found(await findLinkHolder(c.get('db'), textParam(c, 'token')))
}

/** One change as one transaction, by whoever holds the link: `change` for those without an account. */
export function changeByLink<T>(c: Context<Web>, work: (tx: Tx, access: PartyAccess) => Promise<T>): Promise<T> {
	return c
		.get('db')
		.transaction()
		.execute(async (tx) => work(tx, (await lockLinkHolder(tx, textParam(c, 'token'))).access))
}
