import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import { defineJob } from '../../platform/jobs.ts'
import { forgetMails } from '../messages/index.ts'
import { PLEDGE_HOURS } from './pledge.ts'

/** Once a day: names and addresses of those who never confirmed are gone, with the mails to them. */
export const forgetPledges = defineJob('forget-pledges', z.object({}), async ({ db }) => {
	await db.transaction().execute(async (tx) => {
		const gone = await tx
			.deleteFrom('pledges')
			.where('asked_at', '<=', new Date(now().getTime() - PLEDGE_HOURS * 3_600_000))
			.returning('id')
			.execute()
		await forgetMails(
			tx,
			gone.map(({ id }) => id),
		)
	})
})
