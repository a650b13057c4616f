import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { lockItem, publishItem } from '../library/index.ts'
import { indexMeasure } from './index-measure.ts'
import { contentOf, whyNotReadable } from './measure.ts'
import { findWords } from './queries.ts'

export const EditionForm = z.object({
	version: z.coerce.number().int(),
	changes: z.string().trim().max(1000, 'changesLong').default(''),
})

type Publication = z.infer<typeof EditionForm> & { id: Id<'libraryItem'> }

export async function publishMeasure(tx: Tx, actor: Actor, { id, version, changes }: Publication): Promise<void> {
	const item = await lockItem(tx, id)
	const words = found(await findWords(tx, id))
	refuse(whyNotReadable(words))

	await publishItem(tx, actor, { id, version, changes, content: contentOf(item, words) })
	await indexMeasure(tx, id)
}
