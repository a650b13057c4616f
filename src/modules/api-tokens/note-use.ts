import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

/** So that its owner sees which programs still ask. No event: it happens all day. */
export async function noteUse(tx: Tx, id: Id<'apiToken'>): Promise<void> {
	await tx.updateTable('api_tokens').set({ last_used_at: now() }).where('id', '=', id).execute()
}
