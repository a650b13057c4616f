import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { sendMail } from '../messages/index.ts'
import { findPartnership, listAddressees, listRegister, partyAddress } from '../partnerships/index.ts'
import { findProgramme } from '../programmes/index.ts'
import { answerAddress, linkedAnswerAddress } from './check-address.ts'
import { checkMail } from './check.mail.ts'
import { type HealthCheck, isOpen, whoIsAwaited } from './health-check.ts'
import { findCheck, listOpenChecks } from './queries.ts'

const Payload = z.object({ checkId: z.uuid().transform((id) => id as Id<'healthCheck'>) })

/** When a check is opened, each party that is reached by mail is asked, in the programme's language where it has none of its own. */
export const askForHealth = defineJob('health-checks.ask', Payload, async ({ db, publicUrl }, { checkId }) => {
	await db.transaction().execute(async (tx) => {
		await askParties(tx, found(await findCheck(tx, checkId)), { publicUrl, isReminder: false })
	})
})

/** So many days before the last one those who have not answered are asked once more. */
const DAYS_BEFORE = 3

export const remindOfHealth = defineJob('health-checks.remind', z.unknown(), async ({ db, publicUrl }) => {
	await db.transaction().execute(async (tx) => {
		const today = dayAt(now(), HOME_TIME_ZONE)
		for (const check of await listOpenChecks(tx, today)) {
			const isDue = addToDay(check.closesOn, { days: -DAYS_BEFORE }) <= today
			// Whoever was asked today is not reminded on the same day.
			if (isDue && dayAt(check.openedAt, HOME_TIME_ZONE) < today) {
				await askParties(tx, check, { publicUrl, isReminder: true })
			}
		}
	})
})

type About = { publicUrl: string; isReminder: boolean }

async function askParties(tx: Tx, check: HealthCheck, { publicUrl, isReminder }: About): Promise<void> {
	const today = dayAt(now(), HOME_TIME_ZONE)
	if (!isOpen(check, today)) return
	const partnership = found(await findPartnership(tx, check.partnershipId))
	const { language } = found(await findProgramme(tx, partnership.programmeId))
	const awaited = new Set(whoIsAwaited(check, partnership).map(({ id }) => id))
	for (const party of await listRegister(tx, partnership.id)) {
		if (!awaited.has(party.id)) continue
		const address = await partyAddress(tx, party.id, {
			today,
			behindLink: (token) => linkedAnswerAddress({ token }, check.occasion),
			inWorkroom: answerAddress(partnership, check.occasion, party.id),
		})
		const url = `${publicUrl}${address}`
		for (const to of await listAddressees(tx, party, language)) {
			await sendMail(tx, checkMail(to, party, { check, partnership, url, isReminder }))
		}
	}
}
