import type { Db } from '../../platform/database.ts'
import { isLanguage, type Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { Item } from './item.ts'
import { findEdition, listEditionContents } from './queries.ts'
import { type Content, withTexts } from './texts.ts'
import { listPublishedTranslations, type ReadTranslation } from './translation.queries.ts'

/** What a reader gets of an item: one edition, in their language where there is a translation of it. */
export type Reading = {
	/** In the language in which it is read. */
	content: Content
	edition: number
	publishedAt: Date
	changes: string
	/** In which it was written. */
	originalLanguage: Language
	/** Set where it is read in translation. */
	translation: Pick<ReadTranslation, 'language' | 'ofEdition'> | undefined
	/** In which else it can be read. */
	languages: Language[]
}

type Wish = {
	/** The reader's; as it was written, when it is left out. */
	language?: Language | undefined
	/** The latest, when it is left out. */
	edition?: number | undefined
}

/** The latest edition is read in its latest translation even where that is of an earlier one: the page says so. */
export async function findReading(
	db: Db,
	item: Pick<Item, 'id' | 'edition'>,
	{ language, edition }: Wish = {},
): Promise<Reading | undefined> {
	const translations = await listPublishedTranslations(db, [item.id], { ofEdition: edition })
	const original = await findEdition(db, item.id, edition ?? item.edition)
	if (original === undefined) return undefined
	const originalLanguage = languageOf(original.content)
	const others = translations.filter((one) => one.language !== originalLanguage)
	const translation = others.find((one) => one.language === language && language !== originalLanguage)
	const languages = [originalLanguage, ...others.map((one) => one.language)]
	if (translation === undefined) {
		return { ...original, content: original.content as Content, originalLanguage, translation, languages }
	}
	const translated = (await findEdition(db, item.id, translation.ofEdition)) ?? original
	return {
		...translated,
		content: inLanguage(translated.content, translation),
		originalLanguage,
		translation,
		languages,
	}
}

function inLanguage(content: unknown, { texts, language }: ReadTranslation): Content {
	return { ...(withTexts(content, texts) as Content), language }
}

function languageOf(content: unknown): Language {
	const { language } = content as Content
	return isLanguage(language) ? language : 'da'
}

/** Every translation that is published, whole, as the search reads it. */
export async function listTranslatedContents(db: Db, id: Id<'libraryItem'>): Promise<Content[]> {
	const translations = await listPublishedTranslations(db, [id])
	const editions = await listEditionContents(
		db,
		id,
		translations.map(({ ofEdition }) => ofEdition),
	)
	return translations.flatMap((translation) => {
		const content = editions.get(translation.ofEdition)
		return content === undefined ? [] : inLanguage(content, translation)
	})
}

/** All words that these items have in any language besides what is listed of them, for a list that is searched itself. */
export async function listTranslatedWords(
	db: Db,
	ids: readonly Id<'libraryItem'>[],
): Promise<Map<Id<'libraryItem'>, string[]>> {
	const translations = await listPublishedTranslations(db, ids)
	const byItem = Map.groupBy(translations, ({ itemId }) => itemId)
	return new Map([...byItem].map(([id, own]) => [id, own.flatMap(({ texts }) => Object.values(texts))]))
}

/** How the items are named in a list, where they are named in the reader's language; without one, as they were written. */
export async function listTranslatedTitles(
	db: Db,
	ids: readonly Id<'libraryItem'>[],
	language: Language | undefined,
): Promise<Map<Id<'libraryItem'>, { title: string; summary: string; language: Language }>> {
	if (language === undefined) return new Map()
	const translations = await listPublishedTranslations(db, ids, { language })
	return new Map(
		translations.map(({ itemId, texts }) => [
			itemId,
			{ title: texts['title'] ?? '', summary: texts['summary'] ?? '', language },
		]),
	)
}
