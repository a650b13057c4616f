import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findItem, type Item, itemAddress, listTranslatedContents } from '../library/index.ts'
import { type Audience, type DocumentTexts, forgetDocument, indexDocument } from '../search/index.ts'
import { findPublished, findWords, listFollowUps, listResponses } from './queries.ts'
import { contentOf, RecommendationContent } from './recommendation.ts'
import { listTrials } from './trial.queries.ts'

/** As it stands now: the published edition, or what is being written for those who see it. */
export async function indexRecommendation(tx: Tx, id: Id<'libraryItem'>): Promise<void> {
	const item = found(await findItem(tx, id))
	if (item.state === 'retired') return forgetDocument(tx, { kind: 'recommendation', id })

	const content = (await findPublished(tx, id)) ?? contentOf(item, found(await findWords(tx, id)))
	await indexDocument(tx, {
		kind: 'recommendation',
		id,
		path: itemAddress(item),
		language: content.language,
		title: content.title,
		summary: content.summary,
		body: [content.request, content.grounds, ...(await listSaid(tx, id))].filter((text) => text !== '').join('\n\n'),
		translations: await listTranslations(tx, id),
		terms: item.terms.map(({ key }) => key),
		programmeId: item.programmeId,
		placeCode: item.placeCode,
		on: item.publishedAt === null ? null : dayAt(item.publishedAt, HOME_TIME_ZONE),
		audience: audienceOf(item),
	})
}

async function listTranslations(tx: Tx, id: Id<'libraryItem'>): Promise<DocumentTexts[]> {
	const contents = await listTranslatedContents(tx, id)
	return contents.map((content) => {
		const { language, title, summary, request, grounds } = RecommendationContent.parse(content)
		return { language, title, summary, body: [request, grounds].filter((text) => text !== '').join('\n\n') }
	})
}

/** What addressees, secretariat and towns said of it since. */
async function listSaid(tx: Tx, id: Id<'libraryItem'>): Promise<string[]> {
	const responses = await listResponses(tx, id)
	const followUps = await listFollowUps(tx, id)
	const trials = await listTrials(tx, [id])
	return [
		...responses.map(({ responder, words }) => `${responder}. ${words}`),
		...[...followUps, ...trials].map(({ words }) => words),
	]
}

function audienceOf({ state, programmeId, proposedBy, proposedFor }: Item): Audience[] {
	if (state === 'published') return ['public']
	return [
		programmeId === null ? 'role:secretariat' : `programme:${programmeId}:secretariat`,
		...(proposedBy === null ? [] : [`person:${proposedBy}` as const]),
		...(proposedFor === null ? [] : [`organisation:${proposedFor}` as const]),
	]
}
