import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { lastMorning } from '../follows/index.ts'
import { listDaily } from './listeners.queries.ts'
import { sendDigest } from './send-digest.ts'

const Payload = z.object({ readerId: z.uuid().transform((id) => id as Id<'channelReader'>) })

/** One reader each, so that what goes wrong with one keeps nobody else from their mail. */
export const tellReader = defineJob('channel.digest', Payload, async ({ db, ...ground }, { readerId }) => {
	await db.transaction().execute((tx) => sendDigest(tx, readerId, ground))
})

/** Every hour: whose morning it is, or was while nobody worked. */
export const findDueReaders = defineJob('channel.due', z.object({}), async ({ db }) => {
	await db.transaction().execute(async (tx) => {
		await standWithClock(tx)
		for (const { id, digestAt, language } of await listDaily(tx)) {
			if (digestAt < lastMorning({ language, rhythm: 'daily' }, now())) await tellReader.enqueue(tx, { readerId: id })
		}
	})
})

/** The demonstration's clock can go back: nobody waits until it is again where it was. */
async function standWithClock(tx: Tx): Promise<void> {
	await tx.updateTable('channel_readers').set({ digest_at: now() }).where('digest_at', '>', now()).execute()
}
