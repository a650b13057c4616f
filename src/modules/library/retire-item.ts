import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { whyNotRetirable } from './item.ts'
import { canEditLibrary } from './policy.ts'
import { lockItem } from './queries.ts'

export const RetirementForm = z.object({ reason: z.string().trim().min(1, 'reasonMissing').max(1000, 'reasonLong') })

type Retirement = { id: Id<'libraryItem'>; reason: string }

/** No longer recommended. Its page stays and says so; publishing a new edition brings it back. */
export async function retireItem(tx: Tx, actor: Actor, { id, reason }: Retirement): Promise<void> {
	const item = await lockItem(tx, id)
	allow(canEditLibrary(actor, item))
	refuse(whyNotRetirable(item))

	await tx
		.updateTable('library_items')
		.set({ state: 'retired', version: item.version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'item.retired',
		subjectId: id,
		...(item.programmeId && { programmeId: item.programmeId }),
		particulars: { reason },
	})
}
