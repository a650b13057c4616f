import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { defineJob } from '../../platform/jobs.ts'
import { forgetMails } from '../messages/index.ts'
import { CONFIRM_HOURS } from './links.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Half a year after the report: long enough to ask back. */
export const AUTHORS_KEPT_DAYS = 183
/** Where no report is ever written: this long after the end. */
export const UNREPORTED_KEPT_DAYS = 730

/** Every night: what nobody confirmed goes; later so do address and name, but the name that stands in a report with the author's leave. */
export const forgetInputs = defineJob('consultations.forget', z.object({}), async ({ db }) => {
	await db.transaction().execute(async (tx) => {
		const at = now().getTime()
		await forgetUnconfirmed(tx, new Date(at - CONFIRM_HOURS * HOUR))
		await forgetAuthors(tx, new Date(at - AUTHORS_KEPT_DAYS * DAY), new Date(at - UNREPORTED_KEPT_DAYS * DAY))
	})
})

async function forgetUnconfirmed(tx: Tx, before: Date): Promise<void> {
	const gone = await tx
		.deleteFrom('consultation_inputs')
		.where('state', '=', 'asked')
		.where('sent_at', '<=', before)
		.returning('id')
		.execute()
	await forgetMails(
		tx,
		gone.map(({ id }) => id),
	)
}

async function forgetAuthors(tx: Tx, reportedBefore: Date, closedBefore: Date): Promise<void> {
	const old = await tx
		.selectFrom('consultation_inputs as i')
		.innerJoin('consultations as c', 'c.id', 'i.consultation_id')
		.leftJoin('consultation_reports as r', 'r.consultation_id', 'c.id')
		.leftJoin('consultation_answers as a', 'a.input_id', 'i.id')
		.select(['i.id', 'i.may_be_named as mayBeNamed', 'a.is_shown as isShown'])
		.where((eb) =>
			eb.or([
				eb('r.published_at', '<=', reportedBefore),
				eb.and([eb('r.published_at', 'is', null), eb('c.closes_at', '<=', closedBefore)]),
			]),
		)
		.where('i.email', '<>', '')
		.execute()
	for (const { id, mayBeNamed, isShown } of old) {
		const name = mayBeNamed && isShown === true ? {} : { name: '' }
		await tx
			.updateTable('consultation_inputs')
			.set({ email: '', ...name })
			.where('id', '=', id)
			.execute()
	}
	await forgetMails(
		tx,
		old.map(({ id }) => id),
	)
}
