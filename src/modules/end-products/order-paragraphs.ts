import type * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { movedBy } from './end-product.ts'
import { chapterIn, lockChapters, paragraphIn } from './lock-for-change.ts'
import type { PlaceForm } from './order-chapters.ts'
import { recordChange } from './record-change.ts'

type Named = { programmeId: Id<'programme'>; id: Id<'endProductParagraph'> }

/** Within its chapter; into another one it comes by being edited. */
export async function moveParagraph(
	tx: Tx,
	actor: Actor,
	{ programmeId, id, way }: Named & z.infer<typeof PlaceForm>,
): Promise<void> {
	const chapters = await lockChapters(tx, actor, programmeId)
	const paragraph = paragraphIn(chapters, id)
	const moved = movedBy(chapterIn(chapters, paragraph.chapterId).paragraphs, paragraph, way)
	if (moved === undefined) return refuse('nowhere')

	await placeParagraphs(tx, paragraph.chapterId, moved)
	await recordChange(tx, actor, { programmeId, verb: 'end_product.paragraph_moved', particulars: { paragraphId: id } })
}

/** The passages that it was made of can be chosen again. */
export async function removeParagraph(tx: Tx, actor: Actor, { programmeId, id }: Named): Promise<void> {
	const paragraph = paragraphIn(await lockChapters(tx, actor, programmeId), id)

	await tx.deleteFrom('end_product_paragraphs').where('id', '=', id).execute()
	const markIds = paragraph.sources.flatMap((passage) => passage?.id ?? [])
	const particulars = { paragraphId: id, markIds }
	await recordChange(tx, actor, { programmeId, verb: 'end_product.paragraph_removed', particulars })
}

export async function placeParagraphs(
	tx: Tx,
	chapterId: Id<'endProductChapter'>,
	paragraphs: readonly { id: Id<'endProductParagraph'> }[],
): Promise<void> {
	for (const [index, { id }] of paragraphs.entries()) {
		await tx
			.updateTable('end_product_paragraphs')
			.set({ chapter_id: chapterId, position: index + 1 })
			.where('id', '=', id)
			.execute()
	}
}
