import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { defineJob } from '../../platform/jobs.ts'
import { sendMail } from '../messages/index.ts'
import { findRoom } from '../participation/index.ts'
import { listFacilitators } from './owners.ts'
import { listUnpublished } from './unpublished.queries.ts'
import { reminderMail } from './summary.mail.ts'

const DAY = 86_400_000
/** While people still remember what was said. */
const FIRST_AFTER = 3 * DAY
const WEEK = 7 * DAY

/** Asks those who facilitate for the summary of each meeting that is over: after three days, then weekly, until it is out. */
export const remindFacilitators = defineJob('meeting-summaries.remind', z.unknown(), async ({ db, publicUrl }) => {
	await db.transaction().execute((tx) => remindAll(tx, publicUrl))
})

async function remindAll(tx: Tx, publicUrl: string): Promise<void> {
	for (const meeting of await listUnpublished(tx, new Date(now().getTime() - FIRST_AFTER))) {
		const { programme } = await findRoom(tx, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE))
		const week = Math.floor((now().getTime() - meeting.endsAt.getTime() - FIRST_AFTER) / WEEK)
		for (const facilitator of await listFacilitators(tx, { programme })) {
			await sendMail(tx, reminderMail(facilitator, { meeting, programme, publicUrl, week }))
		}
	}
}
