import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

/**
 * From the end of this transaction on, `eventRecorded` is queued for each event with one of these verbs, in the event's own
 * transaction. Replaces what the listener awaited before; without verbs it awaits nothing any more.
 */
export async function awaitVerbs(tx: Tx, listener: string, verbs: readonly string[]): Promise<void> {
	const listenerId = listener as Id<'listener'>
	await tx.deleteFrom('awaited_verbs').where('listener_id', '=', listenerId).execute()
	if (verbs.length === 0) return
	const rows = verbs.map((verb) => ({ verb, listener_id: listenerId }))
	await tx.insertInto('awaited_verbs').values(rows).execute()
}
