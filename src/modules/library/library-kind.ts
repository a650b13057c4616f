import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { ItemKind } from './item.ts'

/**
 * The module of a kind says how its items are brought into the search, because the envelope knows none of them;
 * `app.tsx` hands them over.
 */
export type LibraryKind = { kind: ItemKind; index(tx: Tx, itemId: Id<'libraryItem'>): Promise<void> }
export type LibraryKinds = readonly LibraryKind[]

/** For whoever makes the whole index again. */
export async function indexItems(tx: Tx, kinds: LibraryKinds): Promise<void> {
	const items = await tx
		.selectFrom('library_items')
		.select(['id', 'kind'])
		.orderBy('created_at')
		.orderBy('id')
		.execute()
	for (const item of items) await indexItem(tx, kinds, item)
}

export async function indexItem(
	tx: Tx,
	kinds: LibraryKinds,
	{ id, kind }: { id: Id<'libraryItem'>; kind: ItemKind },
): Promise<void> {
	await kinds.find((known) => known.kind === kind)?.index(tx, id)
}
