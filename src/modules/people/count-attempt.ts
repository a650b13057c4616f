import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** After a day a count serves nothing, and it names a mail or network address. */
const FORGET_AFTER_HOURS = 24

type Window = {
	at: Date
	minutes: number
	/** How many attempts it counts as; one unless said. */
	times?: number
}

/** Counts one more attempt of `key` in the current window and says how many there are now. */
export async function countAttempt(tx: Tx, key: string, { at, minutes, times = 1 }: Window): Promise<number> {
	const length = minutes * 60_000
	const start = new Date(Math.floor(at.getTime() / length) * length)
	await forgetBefore(tx, new Date(start.getTime() - FORGET_AFTER_HOURS * 3_600_000))
	const { count } = await tx
		.insertInto('rate_counts')
		.values({ key, window_start: start, count: times })
		.onConflict((on) => on.columns(['key', 'window_start']).doUpdateSet({ count: sql`rate_counts.count + ${times}` }))
		.returning('count')
		.executeTakeFirstOrThrow()
	return count
}

/** Those that another transaction is forgetting already are left to it. */
async function forgetBefore(tx: Tx, at: Date): Promise<void> {
	await sql`delete from rate_counts where (key, window_start) in (
		select key, window_start from rate_counts where window_start < ${at} for update skip locked
	)`.execute(tx)
}
