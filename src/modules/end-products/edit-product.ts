import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { ProductForm } from './begin-product.ts'
import { canEditProduct } from './policy.ts'
import { lockProduct } from './queries.ts'
import { recordChange } from './record-change.ts'

export const EditForm = ProductForm.extend({ version: z.coerce.number().int() })
type Wish = z.infer<typeof EditForm> & { programmeId: Id<'programme'> }

export async function editProduct(tx: Tx, actor: Actor, { programmeId, version, ...texts }: Wish): Promise<void> {
	const { product, room } = await lockProduct(tx, programmeId)
	allow(canEditProduct(actor, room))
	sameVersion(version, product.version)

	await tx
		.updateTable('end_products')
		.set({ ...texts, version: version + 1 })
		.where('programme_id', '=', programmeId)
		.execute()
	await recordChange(tx, actor, { programmeId, verb: 'end_product.edited' })
}
