import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Belonging } from './file.ts'

export type Shown = { id: Id<'file'>; from: Date; until: Date | null }

/** Only these files of the thing are public, each in its time. The thing's own verb has asked who may, and tells of it. */
export async function showFiles(tx: Tx, { kind, id }: Pick<Belonging, 'kind' | 'id'>, shown: Shown[]): Promise<void> {
	const own = tx.updateTable('files').where('about_kind', '=', kind).where('about_id', '=', id)
	await own.set({ public_from: null, public_until: null }).execute()
	for (const file of shown) {
		await own.set({ public_from: file.from, public_until: file.until }).where('id', '=', file.id).execute()
	}
}
