import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { found } from '../../platform/errors.ts'
import { type Item, listCurrentContents, listItems, listTranslatedTitles, type Reading } from '../library/index.ts'
import {
	byNumber,
	contentOf,
	type ListedRecommendation,
	RecommendationContent,
	RecommendationWords,
} from './recommendation.ts'
import { type FollowUp, givenAnswers, type Response } from './response.ts'

/** What is published, named in the reader's language, in the order of its programme; as many queries however many there are. */
export async function listRecommendations(db: Db, language?: Language): Promise<ListedRecommendation[]> {
	const items = await listItems(db, { kind: 'recommendation', states: ['published'] })
	const ids = items.map(({ id }) => id)
	const contents = await listCurrentContents(db, ids)
	const titles = await listTranslatedTitles(db, ids, language)
	const responses = await listResponsesTo(db, ids)
	return items
		.map(({ id, slug, programmeId, terms }) => {
			const content = RecommendationContent.parse(contents.get(id))
			const answered = responses.filter(({ recommendationId }) => recommendationId === id)
			const title = content.language === language ? undefined : titles.get(id)
			return { ...content, ...title, id, slug, programmeId, terms, answered }
		})
		.sort(byNumber)
}

async function listResponsesTo(db: Db, ids: readonly Id<'libraryItem'>[]) {
	if (ids.length === 0) return []
	return responses(db).where('r.recommendation_id', 'in', ids).execute()
}

function responses(db: Db) {
	return db
		.selectFrom('recommendation_responses as r')
		.select(['r.recommendation_id as recommendationId', 'r.addressee', 'r.answer', 'r.responder', 'r.words'])
		.select(['r.responded_on as respondedOn', 'r.source', 'r.version'])
}

export async function listResponses(db: Db, id: Id<'libraryItem'>): Promise<Response[]> {
	const given = await listResponsesTo(db, [id])
	return given.sort((a, b) => givenAnswers.indexOf(a.answer) - givenAnswers.indexOf(b.answer))
}

/** Newest first. */
export function listFollowUps(db: Db, id: Id<'libraryItem'>): Promise<FollowUp[]> {
	return db
		.selectFrom('recommendation_follow_ups')
		.select(['id', 'on_date as onDate', 'words', 'source'])
		.where('recommendation_id', '=', id)
		.orderBy('on_date', 'desc')
		.orderBy('recorded_at', 'desc')
		.execute()
}

/** The words that are being written. */
export async function findWords(db: Db, id: Id<'libraryItem'>): Promise<RecommendationWords | undefined> {
	const row = await db
		.selectFrom('recommendations')
		.select(['number', 'addressees', 'request', 'grounds', 'source'])
		.where('item_id', '=', id)
		.executeTakeFirst()
	return row && RecommendationWords.parse(row)
}

/** What the public reads. */
export async function findPublished(db: Db, id: Id<'libraryItem'>): Promise<RecommendationContent | undefined> {
	const content = (await listCurrentContents(db, [id])).get(id)
	return content === undefined ? undefined : RecommendationContent.parse(content)
}

/** What is read of it; before it was published, what has been written so far. */
export async function readContent(db: Db, item: Item, reading: Reading | undefined): Promise<RecommendationContent> {
	return reading ? RecommendationContent.parse(reading.content) : contentOf(item, found(await findWords(db, item.id)))
}

type Numbered = { id: Id<'libraryItem'> | undefined; programmeId: Id<'programme'> | null; number: number | null }

/** A number stands for one recommendation of its programme; `id` is the one that asks for it. */
export async function whyNotNumber(db: Db, { id, programmeId, number }: Numbered): Promise<'numberTaken' | undefined> {
	if (programmeId === null || number === null) return undefined
	const holder = await db
		.selectFrom('recommendations')
		.select('item_id')
		.where('programme_id', '=', programmeId)
		.where('number', '=', number)
		.executeTakeFirst()
	return holder === undefined || holder.item_id === id ? undefined : 'numberTaken'
}
