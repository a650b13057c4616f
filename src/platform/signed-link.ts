import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Db } from './database.ts'
import type { Id } from './id.ts'

/** Signs what links in mails are about, so that nobody can make one up and nothing has to be kept for it. */
export type Signer = {
	/** Without an end the link works as long as the thing is there. */
	sign: (purpose: string, id: string, expiresAt?: Date) => string
	read: <Entity extends string>(purpose: string, token: string, at: Date) => Id<Entity> | undefined
}

export async function linkSigner(db: Db): Promise<Signer> {
	const query = db.selectFrom('settings').select('value').where('name', '=', 'link_secret')
	return signerWith(String((await query.executeTakeFirstOrThrow()).value))
}

export function signerWith(secret: string): Signer {
	const seal = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')
	return {
		sign(purpose, id, expiresAt) {
			const ends = expiresAt === undefined ? '' : String(Math.floor(expiresAt.getTime() / 1000))
			return [id, ends, seal(`${purpose} ${id} ${ends}`)].join('.')
		},
		read<Entity extends string>(purpose: string, token: string, at: Date) {
			const [id = '', ends = '', given = '', ...more] = token.split('.')
			if (more.length > 0 || !isSame(given, seal(`${purpose} ${id} ${ends}`))) return undefined
			const expired = ends !== '' && Number(ends) * 1000 <= at.getTime()
			return expired ? undefined : (id as Id<Entity>)
		},
	}
}

function isSame(one: string, other: string): boolean {
	const [a, b] = [Buffer.from(one), Buffer.from(other)]
	return a.length === b.length && timingSafeEqual(a, b)
}
