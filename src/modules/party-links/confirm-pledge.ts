import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { giftOf, offerContribution } from '../contributions/index.ts'
import { forgetMails } from '../messages/index.ts'
import { findLinkHolder, presentParty } from '../partnerships/index.ts'
import { lockPlan, type Plan } from '../plans/index.ts'
import { ensureLink } from './make-link.ts'
import { MOST_ATTEMPTS, type Pledge } from './pledge.ts'
import { lockPledge } from './pledge.queries.ts'
import { hashCode } from './request-pledge.ts'

/** The code of the mail as it is typed, or the key in its link. */
export const CodeForm = z.object({
	code: z
		.string()
		.default('')
		.transform((typed) => typed.replace(/\D/g, '')),
	key: z.string().default(''),
})
type Proof = z.infer<typeof CodeForm>

/** The token of the party's own page, or why the address is not proven. */
export type Confirmed = { token: string } | { fault: 'codeWrong' | 'codeSpent' | 'pledgeOver' }

/**
 * The address is proven: what was pledged is offered by the party that has it, or by a new one in the register, and its link
 * is how it comes back. A wrong code is counted, so this is committed in any case.
 */
export async function confirmPledge(tx: Tx, id: Id<'pledge'>, proof: Proof): Promise<Confirmed> {
	const pledge = await lockPledge(tx, id)
	if (!pledge) return { fault: 'pledgeOver' }
	const hasKey = (await linkSigner(tx)).read('pledge', proof.key, now()) === id
	if (!hasKey) {
		if (pledge.attempts >= MOST_ATTEMPTS) return { fault: 'codeSpent' }
		if (hashCode(id, proof.code) !== pledge.codeHash) return countWrong(tx, pledge)
	}
	const plan = await lockPlan(tx, pledge.planId)
	refuse(plan.state === 'published' ? undefined : 'planClosed')
	const token = await ensureLink(tx, plan.partnership, await partyOf(tx, plan, pledge))
	const { access } = found(await findLinkHolder(tx, token))
	const { gift } = pledge
	await offerContribution(tx, access, { planId: plan.id, actionId: gift.actionId, gift: giftOf(gift) })
	await tx.deleteFrom('pledges').where('id', '=', id).execute()
	await forgetMails(tx, [id])
	return { token }
}

async function countWrong(tx: Tx, { id, attempts }: Pledge): Promise<Confirmed> {
	await tx
		.updateTable('pledges')
		.set({ attempts: attempts + 1 })
		.where('id', '=', id)
		.execute()
	return { fault: 'codeWrong' }
}

/** A name that stands in the register proves nothing, an address does. */
async function partyOf(tx: Tx, { partnership }: Plan, pledge: Pledge): Promise<Id<'party'>> {
	const known = partnership.parties.find(
		({ contactEmail, standing }) => contactEmail === pledge.email && standing !== 'left',
	)
	if (known) return known.id
	const { partyName: name, partyKind: kind, contactName, email: contactEmail } = pledge
	return presentParty(tx, { partnershipId: partnership.id, name, kind, contactName, contactEmail })
}
