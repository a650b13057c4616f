import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { ItemKind } from './item.ts'

/** An edition to be written again: what it froze becomes the draft. */
export type Restored = { id: Id<'libraryItem'>; version: number; content: unknown }

/**
 * What the library, which knows no kind's own words, asks the module of a kind to do with its items; `app.tsx` hands them
 * over.
 */
export type LibraryKind = {
	kind: ItemKind
	/** Brings the item into the search as it stands now. */
	index(tx: Tx, itemId: Id<'libraryItem'>): Promise<void>
	/** The places in its content that have words to be translated, `*` for each of a list; in the order of reading. */
	places: readonly string[]
	/** What such a place is called, besides `title` and `summary`. */
	placeName(language: Language, place: string): string
	/** All that an edition says, a paragraph per line, to be compared with another. */
	lines(language: Language, content: unknown): string[]
	/** Its own verb for editing decides who may. */
	restore(tx: Tx, actor: Actor, restored: Restored): Promise<void>
}
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

export function kindOf(kinds: LibraryKinds, kind: ItemKind): LibraryKind | undefined {
	return kinds.find((known) => known.kind === kind)
}

export async function indexItem(
	tx: Tx,
	kinds: LibraryKinds,
	{ id, kind }: { id: Id<'libraryItem'>; kind: ItemKind },
): Promise<void> {
	await kindOf(kinds, kind)?.index(tx, id)
}
