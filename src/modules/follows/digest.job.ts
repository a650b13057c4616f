import * as z from 'zod'
import { defineJob } from '../../platform/jobs.ts'
import type { Id } from '../../platform/id.ts'
import { sendDigest } from './send-digest.ts'

const Payload = z.object({ followerId: z.uuid().transform((id) => id as Id<'follower'>) })

/** One follower each, so that what goes wrong with one keeps nobody else from their mail. */
export const tellFollower = defineJob('follows.digest', Payload, async ({ db, publicUrl }, { followerId }) => {
	await db.transaction().execute((tx) => sendDigest(tx, followerId, publicUrl))
})
