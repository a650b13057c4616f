import type { Tx } from '../../platform/database.ts'
import { sendMail } from '../messages/index.ts'
import { findOpenLink, listAddressees, type Party } from '../partnerships/index.ts'
import type { Plan } from '../plans/index.ts'
import { answerAddress, linkedAddress } from './adoption-address.ts'
import { requestMail } from './adoption.mail.ts'
import type { PartyStanding } from './standing.ts'
import type { PlanVersion } from '../plans/index.ts'

type Asked = PartyStanding & {
	plan: Plan
	version: PlanVersion
	message: string
	answerBy: string | null
	from: string
	publicUrl: string
}

/** The question, and the way to where it is answered: by the party's link where it has one. */
export async function tellParty(tx: Tx, { plan, party, publicUrl, ...asked }: Asked): Promise<void> {
	const url = publicUrl + (await wayIn(tx, plan, party))
	for (const to of await listAddressees(tx, party, plan.language)) {
		await sendMail(tx, requestMail(to, { plan, party, url, ...asked }))
	}
}

/** Where a party says yes or no. */
export async function wayIn(tx: Tx, plan: Plan, party: Pick<Party, 'id'>): Promise<string> {
	const token = await findOpenLink(tx, party.id)
	return token === undefined ? answerAddress(plan, party.id) : linkedAddress(plan, token)
}
