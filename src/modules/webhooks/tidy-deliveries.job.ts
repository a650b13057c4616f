import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { defineJob } from '../../platform/jobs.ts'
import { KEPT_DAYS } from './webhook.ts'

const DAY = 86_400_000
/** In one transaction, so that none is long. */
const BATCH = 500

/** Every night: takes away what nobody asks for any more; what still waits stays. */
export const tidyDeliveries = defineJob('webhooks.tidy', z.object({}), async ({ db }) => {
	const before = new Date(now().getTime() - KEPT_DAYS * DAY)
	let removed: number
	do removed = await db.transaction().execute((tx) => removeOld(tx, before))
	while (removed === BATCH)
})

async function removeOld(tx: Tx, before: Date): Promise<number> {
	const old = await tx
		.selectFrom('webhook_deliveries')
		.select('id')
		.where('made_at', '<', before)
		.where('state', '<>', 'waiting')
		.limit(BATCH)
		.forUpdate()
		.execute()
	if (old.length === 0) return 0
	const ids = old.map(({ id }) => id)
	await tx.deleteFrom('webhook_attempts').where('delivery_id', 'in', ids).execute()
	await tx.deleteFrom('webhook_deliveries').where('id', 'in', ids).execute()
	return old.length
}
