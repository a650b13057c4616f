import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { sendMail } from '../messages/index.ts'
import { listAddressees, type Party } from '../partnerships/index.ts'
import { listVersions, type Plan } from '../plans/index.ts'
import { adoptionAddress } from './adoption-address.ts'
import { answeredMail, receiptMail } from './adoption.mail.ts'
import type { Saying } from './keep-word.ts'
import { findAsker } from './queries.ts'
import { wayIn } from './tell-party.ts'

type Told = { plan: Plan; party: Party; saying: Saying; publicUrl: string }

/**
 * A receipt to the address that the party is known by, whoever said it: nobody can adopt for it unseen. And word to whoever
 * asked.
 */
export async function tellAnswer(tx: Tx, { plan, party, saying, publicUrl }: Told): Promise<void> {
	const { versionId } = saying
	const { number } = found((await listVersions(tx, plan.id)).find(({ id }) => id === versionId))
	const about = { plan, party, saying, number }
	const receiptUrl = publicUrl + (await wayIn(tx, plan, party))
	for (const to of await listAddressees(tx, party, plan.language)) {
		await sendMail(tx, receiptMail(to, { ...about, url: receiptUrl }))
	}
	const asker = await findAsker(tx, { versionId, partyId: party.id })
	if (asker) await sendMail(tx, answeredMail(asker, { ...about, url: publicUrl + adoptionAddress(plan) }))
}
