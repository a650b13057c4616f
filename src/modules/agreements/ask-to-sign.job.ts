import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { sendMail } from '../messages/index.ts'
import { findPartnership, listAddressees, listRegister, partyAddress } from '../partnerships/index.ts'
import { type Agreement, whoMustSign } from './agreement.ts'
import { agreementAddress, linkedAddress } from './agreement-address.ts'
import { signingMail } from './agreement.mail.ts'
import { findAgreementOf } from './queries.ts'

const Payload = z.object({ editionId: z.uuid().transform((id) => id as Id<'agreementEdition'>) })

/** When words are put to signing, each party that is reached by mail is asked; a later edition asks for itself. */
export const askToSign = defineJob('agreements.ask', Payload, async ({ db, publicUrl }, { editionId }) => {
	await db.transaction().execute(async (tx) => {
		const agreement = await findAgreementOf(tx, editionId)
		if (agreement?.editions[0]?.id === editionId) await askParties(tx, agreement, { publicUrl, week: 0 })
	})
})

/** Writes to those who have not signed the newest edition yet; nobody twice in the same week. */
export async function askParties(
	tx: Tx,
	agreement: Agreement,
	{ publicUrl, week }: { publicUrl: string; week: number },
): Promise<void> {
	const edition = found(agreement.editions[0])
	const partnership = found(await findPartnership(tx, agreement.partnershipId))
	const asked = new Set(whoMustSign(agreement, partnership).map(({ id }) => id))
	const today = dayAt(now(), HOME_TIME_ZONE)
	for (const party of await listRegister(tx, partnership.id)) {
		if (!asked.has(party.id)) continue
		const address = await partyAddress(tx, party.id, {
			today,
			behindLink: (token) => linkedAddress({ token }, agreement),
			inWorkroom: agreementAddress(partnership, agreement),
		})
		const url = `${publicUrl}${address}`
		for (const to of await listAddressees(tx, party, agreement.language)) {
			const about = { agreement, edition, partnershipName: partnership.name, url, week }
			await sendMail(tx, signingMail(to, party, about))
		}
	}
}
