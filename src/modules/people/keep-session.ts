import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { minutesAfter, SESSION_DAYS } from './person.ts'

/** How old the last sign of life may grow before a request writes a new one. */
const KEEP_AFTER_MINUTES = 60

export function isDueForKeeping(lastSeenAt: Date, at: Date): boolean {
	return minutesAfter(lastSeenAt, KEEP_AFTER_MINUTES) < at
}

/** A session that is used does not run out. */
export async function keepSession(tx: Tx, sessionId: Id<'session'>): Promise<void> {
	const at = now()
	await tx
		.updateTable('sessions')
		.set({ last_seen_at: at, expires_at: minutesAfter(at, SESSION_DAYS * 24 * 60) })
		.where('id', '=', sessionId)
		.execute()
}
