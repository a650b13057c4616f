import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { type Language, listWords } from '../../platform/i18n.ts'
import { findItem, type LibraryKind, type Restored, wordsOf } from '../library/index.ts'
import { editRecommendation } from './edit-recommendation.ts'
import { indexRecommendation } from './index-recommendation.ts'
import { words } from './messages.ts'
import { findWords } from './queries.ts'
import { RecommendationContent, RecommendationWords } from './recommendation.ts'

function placeName(language: Language, place: string): string {
	const { edit } = words(language)
	return place === 'request' || place === 'grounds' ? edit[place] : place
}

function lines(language: Language, content: unknown): string[] {
	const { title, summary, addressees, request, grounds, source } = RecommendationContent.parse(content)
	const text = words(language)
	const named = listWords(
		language,
		addressees.map((addressee) => text.addressees[addressee]),
	)
	const to = named === '' ? text.noAddressee : named
	const told = [title, summary, `${text.page.to}: ${to}`, ...request.split('\n'), ...grounds.split('\n'), source]
	return told.filter((line) => line.trim() !== '')
}

/** Its number is its place in the programme's list today, not a matter of its words. */
async function restore(tx: Tx, actor: Actor, { id, version, content }: Restored): Promise<void> {
	const { title, summary, language } = RecommendationContent.parse(content)
	const envelope = { ...wordsOf(found(await findItem(tx, id))), title, summary, language }
	const { number } = found(await findWords(tx, id))
	const restored = { ...RecommendationWords.parse(content), number }
	await editRecommendation(tx, actor, { id, version, envelope, words: restored })
}

/** How the library reaches the recommendations. */
export const recommendationKind: LibraryKind = {
	kind: 'recommendation',
	index: indexRecommendation,
	places: ['title', 'summary', 'request', 'grounds'],
	placeName,
	lines,
	restore,
}
