import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt, daysBetween } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import { defineJob } from '../../platform/jobs.ts'
import { sendMail } from '../messages/index.ts'
import { findPartnership } from '../partnerships/index.ts'
import type { Agreement } from './agreement.ts'
import { agreementAddress } from './agreement-address.ts'
import { expiryMail } from './agreement.mail.ts'
import { askParties } from './ask-to-sign.job.ts'
import { listKeepers, listOpenAgreements } from './queries.ts'

const WEEK = 7 * 86_400_000
/** After that one talks with them instead. */
const MOST_REMINDERS = 3
/** So many days before the last one there is time to agree anew, and on the day after it the agreement has expired. */
const BEFORE_EXPIRY = [60, 14, -1]

/** Every morning: parties that have not signed, week by week, and those who keep an agreement whose last day comes near. */
export const remindSigning = defineJob('agreements.remind', z.unknown(), async ({ db, publicUrl }) => {
	await db.transaction().execute(async (tx) => {
		const today = dayAt(now(), HOME_TIME_ZONE)
		for (const agreement of await listOpenAgreements(tx)) {
			await remindParties(tx, agreement, { publicUrl, today })
			await remindKeepers(tx, agreement, { publicUrl, today })
		}
	})
})

type At = { publicUrl: string; today: string }

async function remindParties(tx: Tx, agreement: Agreement, { publicUrl, today }: At): Promise<void> {
	const { putAt, expiresOn } = found(agreement.editions[0])
	const week = Math.floor((now().getTime() - putAt.getTime()) / WEEK)
	const isOver = expiresOn !== null && expiresOn < today
	if (week < 1 || week > MOST_REMINDERS || isOver) return
	await askParties(tx, agreement, { publicUrl, week })
}

/** A clock that stood still over one of the days makes up for it on the next. */
async function remindKeepers(tx: Tx, agreement: Agreement, { publicUrl, today }: At): Promise<void> {
	const edition = found(agreement.editions[0])
	if (edition.expiresOn === null) return
	const left = daysBetween(today, edition.expiresOn)
	const days = BEFORE_EXPIRY.findLast((before) => left <= before)
	if (days === undefined) return
	const partnership = found(await findPartnership(tx, agreement.partnershipId))
	const url = `${publicUrl}${agreementAddress(partnership, agreement)}`
	for (const keeper of await listKeepers(tx, agreement, today)) {
		await sendMail(tx, expiryMail(keeper, { edition, url, days }))
	}
}
