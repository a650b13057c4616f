import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { type Item, newItem, type NewItem, proposeItem } from '../library/index.ts'
import { indexRecommendation } from './index-recommendation.ts'
import { whyNotNumber } from './queries.ts'
import { emptyWords, type RecommendationWords } from './recommendation.ts'

type Envelope = Omit<NewItem, 'kind'>
type Begun = { envelope: Envelope; words?: Partial<RecommendationWords> }

/** A draft of the secretariat's own. */
export async function draftRecommendation(tx: Tx, actor: Actor, { envelope, words = {} }: Begun): Promise<Item> {
	const item = await newItem(tx, actor, { ...envelope, kind: 'recommendation' })
	await begin(tx, item, words)
	return item
}

type Proposed = Begun & { organisationId: Id<'organisation'> }

/** What a municipality or partner wants the programme to recommend. */
export async function proposeRecommendation(tx: Tx, actor: Actor, proposed: Proposed): Promise<Item> {
	const { envelope, words = {}, organisationId } = proposed
	const item = await proposeItem(tx, actor, { ...envelope, kind: 'recommendation', organisationId })
	await begin(tx, item, words)
	return item
}

async function begin(tx: Tx, { id, programmeId }: Item, words: Partial<RecommendationWords>): Promise<void> {
	await insertWords(tx, { id, programmeId, words: { ...emptyWords, ...words } })
	await indexRecommendation(tx, id)
}

type Inserted = { id: Id<'libraryItem'>; programmeId: Id<'programme'> | null; words: RecommendationWords }

export async function insertWords(tx: Tx, { id, programmeId, words }: Inserted): Promise<void> {
	refuse(await whyNotNumber(tx, { id, programmeId, number: words.number }))
	await tx
		.insertInto('recommendations')
		.values({ item_id: id, programme_id: programmeId, ...words })
		.execute()
}
