import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { indexProduct } from './index-product.ts'

type Change = {
	programmeId: Id<'programme'>
	verb: `end_product.${string}`
	/** Ids only: whoever reads events may not read what is said in the room. */
	particulars?: Record<string, string | readonly string[]>
}

/** What every change to an end product ends with. */
export async function recordChange(tx: Tx, actor: Actor, { programmeId, verb, particulars = {} }: Change) {
	await tx.updateTable('end_products').set({ changed_at: now() }).where('programme_id', '=', programmeId).execute()
	await indexProduct(tx, programmeId)
	await recordEvent(tx, actor, { verb, subjectId: programmeId, programmeId, particulars })
}
