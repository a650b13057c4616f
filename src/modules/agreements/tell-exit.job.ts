import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { sendMail } from '../messages/index.ts'
import { findPartnership } from '../partnerships/index.ts'
import { agreementAddress } from './agreement-address.ts'
import { exitMail } from './agreement.mail.ts'
import { findAgreement, listKeepers } from './queries.ts'

const Payload = z.object({
	agreementId: z.uuid().transform((id) => id as Id<'agreement'>),
	partyId: z.uuid().transform((id) => id as Id<'party'>),
})

/** A party leaves: those who keep the agreement hear it at once, because they may still talk with it. */
export const tellExit = defineJob('agreements.exit', Payload, async ({ db, publicUrl }, { agreementId, partyId }) => {
	await db.transaction().execute(async (tx) => {
		const agreement = found(await findAgreement(tx, agreementId))
		const exit = found(agreement.exits.find((one) => one.partyId === partyId))
		const partnership = found(await findPartnership(tx, agreement.partnershipId))
		const url = `${publicUrl}${agreementAddress(partnership, agreement)}`
		for (const keeper of await listKeepers(tx, agreement, dayAt(now(), HOME_TIME_ZONE))) {
			await sendMail(tx, exitMail(keeper, { agreement, exit, url }))
		}
	})
})
