import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { PartyAccess } from '../partnerships/index.ts'
import { columnsOf } from './columns.ts'
import { type Gift, whyNotChanged } from './contribution.ts'
import { canGive } from './policy.ts'
import { findActionOf, lockContribution } from './queries.ts'
import { nextVersion, recordContribution } from './record-contribution.ts'

type Wish = { id: Id<'contribution'>; version: number; actionId: Id<'planAction'> | null; gift: Gift }

/** The party gives something else, or more or less of it: the lead is asked again, also where it was agreed. */
export async function changeContribution(tx: Tx, access: PartyAccess, wish: Wish): Promise<void> {
	const { id, version, actionId, gift } = wish
	const { plan, contribution } = await lockContribution(tx, id)
	allow(canGive(access, plan) && access.partyId === contribution.partyId)
	refuse(whyNotChanged(contribution))
	sameVersion(version, contribution.version)
	await findActionOf(tx, plan.id, actionId)
	await tx
		.updateTable('contributions')
		.set({
			...columnsOf(gift),
			...NOTHING_KEPT,
			...nextVersion(contribution),
			action_id: actionId,
			state: 'proposed',
			proposed_by: 'party',
		})
		.where('id', '=', id)
		.execute()
	const { kind, amount, minutes, quantity } = contribution
	const before = { kind, amount, minutes, quantity }
	await recordContribution(tx, access, { plan, contribution, tidings: 'changed', particulars: { before } })
}

/** What came of the former one says nothing of the new. */
const NOTHING_KEPT = { kept_amount: null, kept_minutes: null, kept_quantity: null }
