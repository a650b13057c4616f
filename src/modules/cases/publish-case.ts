import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canEditLibrary, lockItem, publishItem } from '../library/index.ts'
import { contentOf, whyNotReadable } from './case.ts'
import { indexCase } from './index-case.ts'
import { findCase } from './queries.ts'

export const EditionForm = z.object({
	version: z.coerce.number().int(),
	changes: z.string().trim().max(1000, 'changesLong').default(''),
})

type Publication = z.infer<typeof EditionForm> & { id: Id<'libraryItem'> }

export async function publishCase(tx: Tx, actor: Actor, { id, version, changes }: Publication): Promise<void> {
	const item = await lockItem(tx, id)
	const whole = found(await findCase(tx, id))
	allow(canEditLibrary(actor, item))
	refuse(whyNotReadable(item, whole))

	await publishItem(tx, actor, { id, version, changes, content: contentOf(item, whole) })
	await indexCase(tx, id)
}
