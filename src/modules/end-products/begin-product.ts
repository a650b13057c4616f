import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findRoom } from '../participation/index.ts'
import { canEditProduct } from './policy.ts'
import { recordChange } from './record-change.ts'

export const ProductForm = z.object({
	title: z.string('titleMissing').trim().min(1, 'titleMissing').max(200, 'titleLong'),
	foreword: z.string().trim().max(10_000, 'wordsLong').default(''),
})
type Wish = z.infer<typeof ProductForm> & { programmeId: Id<'programme'> }

/** A programme has one end product. */
export async function beginProduct(tx: Tx, actor: Actor, { programmeId, title, foreword }: Wish): Promise<void> {
	allow(canEditProduct(actor, await findRoom(tx, programmeId, dayAt(now(), HOME_TIME_ZONE))))
	const begun = await tx
		.insertInto('end_products')
		.values({
			programme_id: programmeId,
			title,
			foreword,
			version: 1,
			begun_by: actor.id,
			begun_at: now(),
			changed_at: now(),
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('programme_id')
		.executeTakeFirst()
	refuse(begun === undefined ? 'begunAlready' : undefined)
	await recordChange(tx, actor, { programmeId, verb: 'end_product.begun' })
}
