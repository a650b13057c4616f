import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { TermUse } from '../taxonomy/index.ts'
import { itemAddress } from './item.ts'
import { indexItem, type LibraryKinds } from './library-kind.ts'
import { countItemsOfTerms, listItemsOfTerm } from './term.queries.ts'

/** How a merge of terms reaches the items of the library. */
export function libraryTermUse(kinds: LibraryKinds): TermUse {
	return {
		count: countItemsOfTerms,
		list: async (db, termId) => {
			const items = await listItemsOfTerm(db, termId)
			return items.map((item) => ({ title: item.title, href: itemAddress(item), language: item.language }))
		},
		move: (tx, from, into) => moveItems(tx, { from, into, kinds }),
	}
}

type Move = { from: Id<'term'>; into: Id<'term'>; kinds: LibraryKinds }

async function moveItems(tx: Tx, { from, into, kinds }: Move): Promise<void> {
	const items = await listItemsOfTerm(tx, from)
	if (items.length === 0) return
	await tx
		.insertInto('library_item_terms')
		.values(items.map(({ id }) => ({ item_id: id, term_id: into })))
		// Those that carry both already.
		.onConflict((on) => on.doNothing())
		.execute()
	await tx.deleteFrom('library_item_terms').where('term_id', '=', from).execute()
	for (const item of items) await indexItem(tx, kinds, item)
}
