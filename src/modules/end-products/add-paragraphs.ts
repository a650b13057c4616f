import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { isQuotable, listPassages, type Passage } from '../meeting-summaries/index.ts'
import { chapterIn, lockChapters } from './lock-for-change.ts'
import { recordChange } from './record-change.ts'
import { setSources } from './set-sources.ts'

export const MOST_WORDS = 10_000

export const QuoteForm = z.object({
	passages: z
		.array(z.uuid(), 'passageMissing')
		.min(1, 'passageMissing')
		.transform((ids) => ids as Id<'passageMark'>[]),
})
export const TextForm = z.object({
	text: z.string('wordsMissing').trim().min(1, 'wordsMissing').max(MOST_WORDS, 'wordsLong'),
})
type Placed = { programmeId: Id<'programme'>; id: Id<'endProductChapter'> }

/** Puts passages last in a chapter, each as a paragraph of its own and word for word as it was said. */
export async function quotePassages(
	tx: Tx,
	actor: Actor,
	{ programmeId, id, passages: chosen }: Placed & z.infer<typeof QuoteForm>,
): Promise<void> {
	const { paragraphs } = chapterIn(await lockChapters(tx, actor, programmeId), id)
	const passages = chosenOf(await listPassages(tx, programmeId), chosen)
	refuse(passages === undefined ? 'notQuotable' : undefined)

	let position = paragraphs.length
	for (const { id: markId, words } of passages ?? []) {
		position += 1
		const paragraphId = newId<'endProductParagraph'>()
		await insert(tx, { id: paragraphId, chapter_id: id, position, kind: 'passage', words })
		await setSources(tx, paragraphId, [markId])
	}
	const particulars = { chapterId: id, markIds: chosen }
	await recordChange(tx, actor, { programmeId, verb: 'end_product.passages_quoted', particulars })
}

/** In the order in which they were said; undefined when one of them may not be quoted, or is not of this programme. */
function chosenOf(passages: readonly Passage[], ids: readonly Id<'passageMark'>[]): Passage[] | undefined {
	const chosen = passages.filter((passage) => ids.includes(passage.id) && isQuotable(passage))
	return chosen.length === new Set(ids).size ? chosen : undefined
}

/** The editors' own words, that connect what was said. They come last, and are moved from there. */
export async function writeText(
	tx: Tx,
	actor: Actor,
	{ programmeId, id, text }: Placed & z.infer<typeof TextForm>,
): Promise<void> {
	const { paragraphs } = chapterIn(await lockChapters(tx, actor, programmeId), id)

	const paragraphId = newId<'endProductParagraph'>()
	const position = paragraphs.length + 1
	await insert(tx, { id: paragraphId, chapter_id: id, position, kind: 'text', words: text })
	await recordChange(tx, actor, { programmeId, verb: 'end_product.text_written', particulars: { paragraphId } })
}

type Row = {
	id: Id<'endProductParagraph'>
	chapter_id: Id<'endProductChapter'>
	position: number
	kind: 'passage' | 'text'
	words: string
}

async function insert(tx: Tx, row: Row): Promise<void> {
	await tx
		.insertInto('end_product_paragraphs')
		.values({ ...row, version: 1 })
		.execute()
}
