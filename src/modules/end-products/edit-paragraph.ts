import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { isQuotable, listPassages } from '../meeting-summaries/index.ts'
import { MOST_WORDS } from './add-paragraphs.ts'
import { chapterIn, lockChapters, paragraphIn } from './lock-for-change.ts'
import { placeParagraphs } from './order-paragraphs.ts'
import { recordChange } from './record-change.ts'
import { setSources } from './set-sources.ts'

export const ParagraphForm = z.object({
	words: z.string('wordsMissing').trim().min(1, 'wordsMissing').max(MOST_WORDS, 'wordsLong'),
	chapter: z.uuid('chapterUnknown').transform((id) => id as Id<'endProductChapter'>),
	sources: z
		.array(z.uuid())
		.default([])
		.transform((ids) => [...new Set(ids as Id<'passageMark'>[])]),
	version: z.coerce.number().int(),
})
type Wish = z.infer<typeof ParagraphForm> & { programmeId: Id<'programme'>; id: Id<'endProductParagraph'> }

/**
 * Changes the words, what they were made of, and the chapter. Words of a meeting never become the editors' own: a passage keeps
 * at least one source, and a text has none.
 */
export async function editParagraph(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { programmeId, id, words, sources, version } = wish
	const chapters = await lockChapters(tx, actor, programmeId)
	const paragraph = paragraphIn(chapters, id)
	const target = chapterIn(chapters, wish.chapter)
	sameVersion(version, paragraph.version)
	if (paragraph.kind === 'passage') {
		refuse(sources.length === 0 ? 'sourceMissing' : undefined)
		refuse((await areQuotable(tx, programmeId, sources)) ? undefined : 'notQuotable')
		await setSources(tx, id, sources)
	}

	await tx
		.updateTable('end_product_paragraphs')
		.set({ words, version: version + 1 })
		.where('id', '=', id)
		.execute()
	if (target.id !== paragraph.chapterId) await placeParagraphs(tx, target.id, [...target.paragraphs, paragraph])
	await recordChange(tx, actor, {
		programmeId,
		verb: 'end_product.paragraph_edited',
		particulars: { paragraphId: id, chapterId: target.id, markIds: paragraph.kind === 'passage' ? sources : [] },
	})
}

async function areQuotable(tx: Tx, programmeId: Id<'programme'>, ids: readonly Id<'passageMark'>[]): Promise<boolean> {
	const quotable = (await listPassages(tx, programmeId)).filter(isQuotable).map((passage) => passage.id)
	return ids.every((id) => quotable.includes(id))
}
