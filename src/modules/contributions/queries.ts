import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listActions, lockPlan, type Plan, type PlanAction } from '../plans/index.ts'
import type { Contribution } from './contribution.ts'

/** All of a plan, also those that are gone: by party, and in the order in which they were offered. */
export function listContributions(db: Db, planId: Id<'plan'>): Promise<Contribution[]> {
	return contributions(db).where('c.plan_id', '=', planId).orderBy('p.name').orderBy('c.id').execute()
}

/** All that a party gives, to whatever plan of its partnership. */
export function listOfParty(db: Db, partyId: Id<'party'>): Promise<Contribution[]> {
	return contributions(db).where('c.party_id', '=', partyId).orderBy('c.id').execute()
}

export function findContribution(db: Db, id: Id<'contribution'>): Promise<Contribution | undefined> {
	return contributions(db).where('c.id', '=', id).executeTakeFirst()
}

/** With what it belongs to; `action` is undefined where it is given to the plan as a whole. */
export type Held = { plan: Plan; action: PlanAction | undefined; contribution: Contribution }

/** Holds the contribution, its plan and its partnership until the transaction ends. */
export async function lockContribution(tx: Tx, id: Id<'contribution'>): Promise<Held> {
	const { planId } = found(await findContribution(tx, id))
	const plan = await lockPlan(tx, planId)
	const contribution = found(await findContribution(tx, id))
	return { plan, contribution, action: await findActionOf(tx, planId, contribution.actionId) }
}

/** The action of the plan; an action of another plan is not found, and none is none. */
export async function findActionOf(
	db: Db,
	planId: Id<'plan'>,
	actionId: Id<'planAction'> | null,
): Promise<PlanAction | undefined> {
	if (actionId === null) return undefined
	return found((await listActions(db, planId)).find(({ id }) => id === actionId))
}

function contributions(db: Db) {
	return db
		.selectFrom('contributions as c')
		.innerJoin('parties as p', 'p.id', 'c.party_id')
		.select(['c.id', 'c.plan_id as planId', 'c.action_id as actionId', 'c.party_id as partyId', 'p.name as partyName'])
		.select(['p.kind as partyKind', 'c.kind', 'c.amount', 'c.minutes', 'c.quantity', 'c.words', 'c.condition'])
		.select(['c.due_on as dueOn', 'c.state', 'c.kept_amount as keptAmount', 'c.kept_minutes as keptMinutes'])
		.select(['c.kept_quantity as keptQuantity', 'c.proposed_by as proposedBy', 'c.answer'])
		.select(['c.proposed_at as proposedAt', 'c.changed_at as changedAt', 'c.version'])
}
