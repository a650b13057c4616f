import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { movedBy } from './end-product.ts'
import { chapterIn, lockChapters } from './lock-for-change.ts'
import { recordChange } from './record-change.ts'

export const PlaceForm = z.object({ way: z.enum(['earlier', 'later']) })
type Named = { programmeId: Id<'programme'>; id: Id<'endProductChapter'> }

export async function moveChapter(
	tx: Tx,
	actor: Actor,
	{ programmeId, id, way }: Named & z.infer<typeof PlaceForm>,
): Promise<void> {
	const chapters = await lockChapters(tx, actor, programmeId)
	const moved = movedBy(chapters, chapterIn(chapters, id), way)
	if (moved === undefined) return refuse('nowhere')

	await place(tx, moved)
	await recordChange(tx, actor, { programmeId, verb: 'end_product.chapter_moved', particulars: { chapterId: id } })
}

/** What somebody wrote or chose is never thrown away with its chapter. */
export async function removeChapter(tx: Tx, actor: Actor, { programmeId, id }: Named): Promise<void> {
	const chapters = await lockChapters(tx, actor, programmeId)
	const chapter = chapterIn(chapters, id)
	refuse(chapter.paragraphs.length > 0 ? 'chapterNotEmpty' : undefined)

	await tx.deleteFrom('end_product_chapters').where('id', '=', id).execute()
	await place(
		tx,
		chapters.filter((other) => other !== chapter),
	)
	await recordChange(tx, actor, { programmeId, verb: 'end_product.chapter_removed', particulars: { chapterId: id } })
}

async function place(tx: Tx, chapters: readonly { id: Id<'endProductChapter'> }[]): Promise<void> {
	for (const [index, { id }] of chapters.entries()) {
		await tx
			.updateTable('end_product_chapters')
			.set({ position: index + 1 })
			.where('id', '=', id)
			.execute()
	}
}
