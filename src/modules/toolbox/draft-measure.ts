import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { type Item, newItem, type NewItem, proposeItem } from '../library/index.ts'
import { indexMeasure } from './index-measure.ts'
import { emptyWords, type MeasureWords } from './measure.ts'

type Envelope = Omit<NewItem, 'kind'>
type Begun = { envelope: Envelope; words?: Partial<MeasureWords> }

/** A draft of the secretariat's own. */
export async function draftMeasure(tx: Tx, actor: Actor, { envelope, words = {} }: Begun): Promise<Item> {
	const item = await newItem(tx, actor, { ...envelope, kind: 'measure' })
	await insertWords(tx, item.id, { ...emptyWords, ...words })
	await indexMeasure(tx, item.id)
	return item
}

/** What a town tried and wants others to know of. */
export async function proposeMeasure(
	tx: Tx,
	actor: Actor,
	{ envelope, words = {}, organisationId }: Begun & { organisationId: Id<'organisation'> },
): Promise<Item> {
	const item = await proposeItem(tx, actor, { ...envelope, kind: 'measure', organisationId })
	await insertWords(tx, item.id, { ...emptyWords, ...words })
	await indexMeasure(tx, item.id)
	return item
}

export async function insertWords(tx: Tx, id: Id<'libraryItem'>, words: MeasureWords): Promise<void> {
	await tx
		.insertInto('measures')
		.values({ item_id: id, ...columnsOf(words) })
		.execute()
}

export function columnsOf({ steps, examples, literature, ledBy, ledNote, ...words }: MeasureWords) {
	return {
		...words,
		steps: JSON.stringify(steps),
		examples: JSON.stringify(examples),
		literature: JSON.stringify(literature),
		led_by: ledBy,
		led_note: ledNote,
	}
}
