import type { Context } from 'hono'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/errors.ts'
import type { Web } from '../../platform/web.tsx'
import type { words } from './messages.ts'

/** One change as one transaction, on behalf of nobody: the link from a mail is the permission. */
export function inOneStep<T>(c: Context<Web>, work: (tx: Tx) => Promise<T>): Promise<T> {
	return c.get('db').transaction().execute(work)
}

export type Reason = keyof ReturnType<typeof words>['reasons']

type Outcome<T> = { value: T; reason?: never } | { value?: never; reason: Reason }

/** What came of it, or why it was refused, as a key of the module's messages. */
export async function unlessRefused<T>(work: Promise<T>): Promise<Outcome<T>> {
	try {
		return { value: await work }
	} catch (error) {
		if (!(error instanceof Refused)) throw error
		return { reason: error.reason as Reason }
	}
}
