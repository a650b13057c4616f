import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Chapter, Paragraph } from './end-product.ts'
import { canEditProduct } from './policy.ts'
import { listChapters, lockProduct } from './queries.ts'

/** The chapters of an end product that the actor may edit, held until the transaction ends. */
export async function lockChapters(tx: Tx, actor: Actor, programmeId: Id<'programme'>): Promise<Chapter[]> {
	const { room } = await lockProduct(tx, programmeId)
	allow(canEditProduct(actor, room))
	return listChapters(tx, programmeId)
}

/** A chapter or paragraph of another programme does not exist here. */
export function chapterIn(chapters: readonly Chapter[], id: Id<'endProductChapter'>): Chapter {
	return found(chapters.find((chapter) => chapter.id === id))
}

export function paragraphIn(chapters: readonly Chapter[], id: Id<'endProductParagraph'>): Paragraph {
	return found(chapters.flatMap(({ paragraphs }) => paragraphs).find((paragraph) => paragraph.id === id))
}
