import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { defineJob } from '../../platform/jobs.ts'
import { indexShownPages } from '../page-editor/index.ts'
import { forgetExpiredRequests } from './confirm-follow.ts'
import { tellFollower } from './digest.job.ts'
import { isDue } from './due.ts'
import { listFollowers } from './queries.ts'

/** Every hour: whose morning it is gets a digest, and so does everybody whose morning went by while nobody worked. */
export const findDueDigests = defineJob('follows.due', z.object({}), async ({ db }) => {
	await db.transaction().execute(async (tx) => {
		await forgetExpiredRequests(tx)
		await indexShownPages(tx)
		await standWithClock(tx)
		const at = now()
		for (const follower of await listFollowers(tx)) {
			if (isDue(follower, at)) await tellFollower.enqueue(tx, { followerId: follower.id })
		}
	})
})

/** The demonstration's clock can go back: nobody waits until it is again where it was. */
async function standWithClock(tx: Tx): Promise<void> {
	await tx.updateTable('followers').set({ told_at: now() }).where('told_at', '>', now()).execute()
}
