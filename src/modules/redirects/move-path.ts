import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'

/** From now on the old address leads to the new one, and so do all older ones. The mover's own verb tells of it. */
export async function movePath(tx: Tx, oldPath: string, newPath: string): Promise<void> {
	await tx.deleteFrom('redirects').where('old_path', '=', newPath).execute()
	await tx.updateTable('redirects').set({ new_path: newPath }).where('new_path', '=', oldPath).execute()
	await tx.insertInto('redirects').values({ old_path: oldPath, new_path: newPath, moved_at: now() }).execute()
}
