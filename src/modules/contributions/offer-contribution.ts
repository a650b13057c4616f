import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import type { Actor } from '../../platform/actor.ts'
import type { PartyAccess } from '../partnerships/index.ts'
import { lockPlan } from '../plans/index.ts'
import { columnsOf } from './columns.ts'
import type { Contribution, Gift } from './contribution.ts'
import { canGive, canWriteDown } from './policy.ts'
import { findActionOf } from './queries.ts'
import { recordContribution } from './record-contribution.ts'

type Wish = { planId: Id<'plan'>; actionId: Id<'planAction'> | null; gift: Gift }

/** A party says what it would give; it counts as agreed when the lead accepts it. */
export async function offerContribution(tx: Tx, access: PartyAccess, wish: Wish): Promise<Id<'contribution'>> {
	const plan = await lockPlan(tx, wish.planId)
	allow(canGive(access, plan))
	const { partyId } = access
	const id = await insert(tx, { ...wish, partyId, state: 'proposed', proposedBy: 'party', answer: '' })
	await recordContribution(tx, access, { plan, contribution: { id, partyId }, tidings: 'offered' })
	return id
}

type Noted = Wish & {
	partyId: Id<'party'>
	/** When and to whom they have said yes; empty: they are asked to confirm it. */
	saidYes: string
}

/** The team writes down what a party gives: agreed where they have said yes already, else for them to confirm. */
export async function writeDownContribution(tx: Tx, actor: Actor, wish: Noted): Promise<Id<'contribution'>> {
	const plan = await lockPlan(tx, wish.planId)
	allow(canWriteDown(actor, plan))
	const party = found(plan.partnership.parties.find(({ id }) => id === wish.partyId))
	const { saidYes } = wish
	const state = saidYes === '' ? 'proposed' : 'confirmed'
	const id = await insert(tx, { ...wish, state, proposedBy: 'team', answer: saidYes })
	const tidings = saidYes === '' ? 'asked' : 'confirmed'
	await recordContribution(tx, actor, { plan, contribution: { id, partyId: party.id }, tidings })
	return id
}

type Row = Wish & Pick<Contribution, 'partyId' | 'state' | 'proposedBy' | 'answer'>

async function insert(tx: Tx, row: Row): Promise<Id<'contribution'>> {
	const { planId, actionId, partyId, gift, state, proposedBy, answer } = row
	// An action of another plan is none of this one.
	await findActionOf(tx, planId, actionId)
	const id = newId<'contribution'>()
	const at = now()
	await tx
		.insertInto('contributions')
		.values({
			...columnsOf(gift),
			id,
			plan_id: planId,
			action_id: actionId,
			party_id: partyId,
			state,
			proposed_by: proposedBy,
			answer,
			proposed_at: at,
			changed_at: at,
			version: 1,
		})
		.execute()
	return id
}
