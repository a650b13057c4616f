import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import { readQuestion, type SearchAnswer, searchDocuments } from '../search/index.ts'

/** More than anybody reads through. */
const MOST_PAGES = 10

type Found = { ids: string[]; corrections: SearchAnswer['corrections'] }

/** What everybody may find among the measures, best first. */
export async function searchMeasures(db: Db, text: string, language: Language): Promise<Found> {
	const question = { ...readQuestion(new URLSearchParams({ q: text }), language), kinds: ['measure' as const] }
	const first = await searchDocuments(db, undefined, question)
	const ids = first.results.map(({ id }) => id)
	for (let page = 2; page <= Math.min(first.pages, MOST_PAGES); page++) {
		const { results } = await searchDocuments(db, undefined, { ...question, page })
		ids.push(...results.map(({ id }) => id))
	}
	return { ids, corrections: first.corrections }
}
