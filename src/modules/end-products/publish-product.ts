import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { type Chapter, isPrinted } from './end-product.ts'
import { canPublishProduct } from './policy.ts'
import { listChapters, lockProduct } from './queries.ts'
import { recordChange } from './record-change.ts'

/** Why it is not published; a key of the module's messages. */
export function whyNotPublished(
	{ publishedAt }: { publishedAt: Date | null },
	chapters: readonly Pick<Chapter, 'paragraphs'>[],
): 'publishedAlready' | 'nothingPrinted' | undefined {
	if (publishedAt !== null) return 'publishedAlready'
	return chapters.some(({ paragraphs }) => paragraphs.some(isPrinted)) ? undefined : 'nothingPrinted'
}

type Named = { programmeId: Id<'programme'> }

/** From now on everybody reads it, as it stands at any time. */
export async function publishProduct(tx: Tx, actor: Actor, { programmeId }: Named): Promise<void> {
	const { product, room } = await lockProduct(tx, programmeId)
	allow(canPublishProduct(actor, room))
	refuse(whyNotPublished(product, await listChapters(tx, programmeId)))

	await tx
		.insertInto('end_product_publications')
		.values({ programme_id: programmeId, published_by: actor.id, published_at: now() })
		.execute()
	await recordChange(tx, actor, { programmeId, verb: 'end_product.published' })
}

/** It is the room's alone again. */
export async function withdrawProduct(tx: Tx, actor: Actor, { programmeId }: Named): Promise<void> {
	const { product, room } = await lockProduct(tx, programmeId)
	allow(canPublishProduct(actor, room))
	refuse(product.publishedAt === null ? 'notPublished' : undefined)

	await tx.deleteFrom('end_product_publications').where('programme_id', '=', programmeId).execute()
	await recordChange(tx, actor, { programmeId, verb: 'end_product.withdrawn' })
}
