import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { itemAddress, type ItemKind } from '../library/index.ts'
import { type FeedEntry, tagOf } from './feed.ts'
import { words } from './messages.ts'

type PublishedEdition = {
	id: Id<'libraryItem'>
	kind: ItemKind
	slug: string
	edition: number
	title: string
	summary: string
	changes: string
	at: Date
}

/** Editions of what is public, newest first; of one kind, or of all. */
export async function listPublishedEditions(
	db: Db,
	kind: ItemKind | undefined,
	limit: number,
): Promise<PublishedEdition[]> {
	const editions = db
		.selectFrom('library_editions as e')
		.innerJoin('library_items as i', 'i.id', 'e.item_id')
		.select(['i.id', 'i.kind', 'i.slug', 'e.edition', 'e.title', 'e.changes', 'e.published_at as at'])
		.select(sql<string>`e.content ->> 'summary'`.as('summary'))
		.where('i.state', '=', 'published')
	return (kind === undefined ? editions : editions.where('i.kind', '=', kind))
		.orderBy('e.published_at', 'desc')
		.orderBy('e.title')
		.limit(limit)
		.execute()
}

/** A later edition says what is new in it. */
export function editionEntry(language: Language, publicUrl: string, one: PublishedEdition): FeedEntry {
	const { feed } = words(language)
	return {
		key: tagOf(publicUrl, `edition-${one.id}-${one.edition}`),
		title: one.edition === 1 ? feed.first[one.kind](one.title) : feed.edition(one.title, one.edition),
		summary: one.changes === '' ? one.summary : one.changes,
		path: itemAddress(one),
		at: one.at,
	}
}
