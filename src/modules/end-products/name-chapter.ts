import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import { chapterIn, lockChapters } from './lock-for-change.ts'
import { recordChange } from './record-change.ts'

export const ChapterForm = z.object({
	chapterTitle: z.string('chapterMissing').trim().min(1, 'chapterMissing').max(200, 'titleLong'),
})
type Wish = z.infer<typeof ChapterForm> & { programmeId: Id<'programme'> }

/** Comes last. */
export async function addChapter(
	tx: Tx,
	actor: Actor,
	{ programmeId, chapterTitle }: Wish,
): Promise<Id<'endProductChapter'>> {
	const chapters = await lockChapters(tx, actor, programmeId)

	const id = newId<'endProductChapter'>()
	await tx
		.insertInto('end_product_chapters')
		.values({ id, programme_id: programmeId, position: chapters.length + 1, title: chapterTitle })
		.execute()
	await recordChange(tx, actor, { programmeId, verb: 'end_product.chapter_added', particulars: { chapterId: id } })
	return id
}

export async function renameChapter(
	tx: Tx,
	actor: Actor,
	{ programmeId, id, chapterTitle }: Wish & { id: Id<'endProductChapter'> },
): Promise<void> {
	chapterIn(await lockChapters(tx, actor, programmeId), id)

	await tx.updateTable('end_product_chapters').set({ title: chapterTitle }).where('id', '=', id).execute()
	await recordChange(tx, actor, { programmeId, verb: 'end_product.chapter_renamed', particulars: { chapterId: id } })
}
