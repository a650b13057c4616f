import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { type Thing, thingKey } from './news.ts'

const AT_ONCE = 1_000

/** From now on these things are known as they stand. What is gone stays known, so that it is no news when it comes back. */
export async function keepKnown(tx: Tx, followId: Id<'follow'>, things: readonly Thing[]): Promise<void> {
	for (let start = 0; start < things.length; start += AT_ONCE) {
		const rows = things.slice(start, start + AT_ONCE).map((thing) => ({
			follow_id: followId,
			thing: thingKey(thing),
			state: JSON.stringify(thing.state),
		}))
		await tx
			.insertInto('follow_known')
			.values(rows)
			.onConflict((on) => on.columns(['follow_id', 'thing']).doUpdateSet({ state: sql`excluded.state` }))
			.execute()
	}
}
