import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { lockItem, publishItem } from '../library/index.ts'
import { indexRecommendation } from './index-recommendation.ts'
import { findWords } from './queries.ts'
import { contentOf, whyNotReadable } from './recommendation.ts'

export const EditionForm = z.object({
	version: z.coerce.number().int(),
	changes: z.string().trim().max(1000, 'changesLong').default(''),
})

type Publication = z.infer<typeof EditionForm> & { id: Id<'libraryItem'> }

export async function publishRecommendation(tx: Tx, actor: Actor, publication: Publication): Promise<void> {
	const { id, version, changes } = publication
	const item = await lockItem(tx, id)
	const words = found(await findWords(tx, id))
	refuse(whyNotReadable(words))

	await publishItem(tx, actor, { id, version, changes, content: contentOf(item, words) })
	await indexRecommendation(tx, id)
}
