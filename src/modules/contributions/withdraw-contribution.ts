import * as z from 'zod'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { PartyAccess } from '../partnerships/index.ts'
import { whyNotChanged } from './contribution.ts'
import { canGive, canWriteDown, type Hand, isAccess } from './policy.ts'
import { type Held, lockContribution } from './queries.ts'
import { nextVersion, recordContribution } from './record-contribution.ts'

export const WithdrawalForm = z.object({ reason: z.string().trim().max(500, 'wordsLong').default('') })
type Wish = z.infer<typeof WithdrawalForm> & { id: Id<'contribution'> }

/**
 * The party takes back what it offered or promised; the team takes back what it wrote down itself. It stays in sight and
 * counts no more: budget lines that it was to pay are missing their money.
 */
export async function withdrawContribution(tx: Tx, hand: Hand, { id, reason }: Wish): Promise<void> {
	const held = await lockContribution(tx, id)
	allow(mayWithdraw(hand, held))
	refuse(whyNotChanged(held.contribution))
	await tx
		.updateTable('contributions')
		.set({ state: 'withdrawn', answer: reason, ...nextVersion(held.contribution) })
		.where('id', '=', id)
		.execute()
	await recordContribution(tx, hand, { ...held, tidings: 'withdrawn' })
}

function mayWithdraw(hand: Hand, { plan, contribution }: Held): boolean {
	return isAccess(hand)
		? canGive(hand, plan) && isOwn(hand, contribution)
		: canWriteDown(hand, plan) && contribution.proposedBy === 'team'
}

function isOwn({ partyId }: PartyAccess, contribution: Held['contribution']): boolean {
	return partyId === contribution.partyId
}
