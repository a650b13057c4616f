import type { Tx } from '../../platform/database.ts'
import { type Id, newId } from '../../platform/id.ts'

/** What a paragraph is made of from now on. */
export async function setSources(
	tx: Tx,
	paragraphId: Id<'endProductParagraph'>,
	markIds: readonly Id<'passageMark'>[],
): Promise<void> {
	await tx.deleteFrom('end_product_sources').where('paragraph_id', '=', paragraphId).execute()
	const rows = markIds.map((markId) => ({
		id: newId<'endProductSource'>(),
		paragraph_id: paragraphId,
		mark_id: markId,
	}))
	if (rows.length > 0) await tx.insertInto('end_product_sources').values(rows).execute()
}
