import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Tx } from '../../platform/database.ts'
import { type Language, languages } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import type { LibraryKind } from './library-kind.ts'
import { loadTranslation } from './publish-translation.ts'
import { findItemBySlug } from './queries.ts'
import { type Texts, textsOf } from './texts.ts'

type Start = { slug: string; language: string }
export type StartTranslation = { slug: string; language: Language; sources: Texts; texts: Texts }

/**
 * The translations that stand beside `measures.json` as `measures.nl.json`: the same things in the same order, with only
 * what has words.
 */
export function readStartTranslations(
	file: string,
	start: readonly Start[],
	places: readonly string[],
): StartTranslation[] {
	return languages.flatMap((language) => {
		const path = join(root, 'templates', 'library', `${file}.${language}.json`)
		if (!existsSync(path)) return []
		const translated = z.array(z.looseObject({ slug: z.string() })).parse(JSON.parse(readFileSync(path, 'utf8')))
		return translated.flatMap((one) => {
			const original = start.find(({ slug }) => slug === one.slug)
			if (original === undefined) return []
			return { slug: one.slug, language, sources: textsOf(original, places), texts: textsOf(one, places) }
		})
	})
}

/**
 * Whatever was edited, translated or withdrawn since is left alone. The items that have a new translation are given back, to be
 * brought into the search.
 */
export async function loadTranslations(
	tx: Tx,
	{ kind, places }: LibraryKind,
	translations: readonly StartTranslation[],
): Promise<Set<Id<'libraryItem'>>> {
	const translated = new Set<Id<'libraryItem'>>()
	for (const { slug, language, sources, texts } of translations) {
		const item = await findItemBySlug(tx, kind, slug)
		if (item === undefined) continue
		const isLoaded = await loadTranslation(tx, { id: item.id, language, sources, texts }, places)
		if (isLoaded) translated.add(item.id)
	}
	return translated
}
