import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

export async function setTerms(tx: Tx, itemId: Id<'libraryItem'>, termIds: readonly Id<'term'>[]): Promise<void> {
	await tx.deleteFrom('library_item_terms').where('item_id', '=', itemId).execute()
	if (termIds.length === 0) return
	const rows = [...new Set(termIds)].map((termId) => ({ item_id: itemId, term_id: termId }))
	await tx.insertInto('library_item_terms').values(rows).execute()
}
