import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** Counts one more attempt of `key` in the current window and says how many there are now. */
export async function countAttempt(tx: Tx, key: string, window: { at: Date; minutes: number }): Promise<number> {
	const length = window.minutes * 60_000
	const start = new Date(Math.floor(window.at.getTime() / length) * length)
	const { count } = await tx
		.insertInto('rate_counts')
		.values({ key, window_start: start, count: 1 })
		.onConflict((on) => on.columns(['key', 'window_start']).doUpdateSet({ count: sql`rate_counts.count + 1` }))
		.returning('count')
		.executeTakeFirstOrThrow()
	return count
}
