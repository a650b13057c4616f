import type { Db, Tx } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { Texts } from './texts.ts'
import type { Translation } from './translation.ts'

function translations(db: Db) {
	return db
		.selectFrom('library_translations as t')
		.leftJoin('library_translation_editions as e', (join) =>
			join
				.onRef('e.item_id', '=', 't.item_id')
				.onRef('e.language', '=', 't.language')
				.onRef('e.edition', '=', 't.edition'),
		)
		.select(['t.item_id as itemId', 't.language', 't.texts', 't.of_edition as ofEdition', 't.edition', 't.version'])
		.select('e.of_edition as publishedOf')
		.$castTo<Translation & { itemId: Id<'libraryItem'> }>()
}

export function listTranslations(db: Db, ids: readonly Id<'libraryItem'>[]) {
	if (ids.length === 0) return Promise.resolve([])
	return translations(db).where('t.item_id', 'in', ids).execute()
}

export function findTranslation(db: Db, id: Id<'libraryItem'>, language: Language): Promise<Translation | undefined> {
	return translations(db).where('t.item_id', '=', id).where('t.language', '=', language).executeTakeFirst()
}

/** Its item is held already: whoever translates takes that first. */
export function lockTranslation(tx: Tx, id: Id<'libraryItem'>, language: Language): Promise<Translation | undefined> {
	return findTranslation(tx, id, language)
}

export type ReadTranslation = { language: Language; texts: Texts; ofEdition: number; publishedAt: Date }

type Wish = {
	/** In every language, when it is left out. */
	language?: Language | undefined
	/** Of this edition of the original only. */
	ofEdition?: number | undefined
}

/** The latest published translation of each of these items in each language. */
export function listPublishedTranslations(db: Db, ids: readonly Id<'libraryItem'>[], wish: Wish = {}) {
	if (ids.length === 0) return Promise.resolve([])
	const { language, ofEdition } = wish
	return db
		.selectFrom('library_translation_editions as e')
		.distinctOn(['e.item_id', 'e.language'])
		.select(['e.item_id as itemId', 'e.language', 'e.texts', 'e.of_edition as ofEdition'])
		.select('e.published_at as publishedAt')
		.where('e.item_id', 'in', ids)
		.$if(language !== undefined, (q) => q.where('e.language', '=', language ?? ''))
		.$if(ofEdition !== undefined, (q) => q.where('e.of_edition', '=', ofEdition ?? 0))
		.orderBy('e.item_id')
		.orderBy('e.language')
		.orderBy('e.edition', 'desc')
		.$castTo<ReadTranslation & { itemId: Id<'libraryItem'> }>()
		.execute()
}
