import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import type { Id } from '../../platform/id.ts'
import { canAnswer, type Contribution, listContributions } from '../contributions/index.ts'
import type { LinkHolder } from '../partnerships/index.ts'
import { findPlan, listActions, listPlans, type Plan, type PlanAction } from '../plans/index.ts'

/** Of one plan, what concerns the party, and no more. */
export type PartyPlan = {
	plan: Plan
	/** Those that it leads, contributes to or is asked for. */
	actions: PlanAction[]
	/** All actions of a published plan, to which it may give; of a draft its own. */
	open: PlanAction[]
	own: Contribution[]
	/** What others give to actions that it leads. */
	led: Contribution[]
}
export type PartyView = { holder: LinkHolder; plans: PartyPlan[]; today: string }

/** The plans that are under way; of a draft a party sees its own part only. */
export async function readPartyView(db: Db, holder: LinkHolder): Promise<PartyView> {
	const plans: PartyPlan[] = []
	for (const { id, state } of await listPlans(db, holder.partnership.id)) {
		const plan = state === 'closed' ? undefined : await findPlan(db, id)
		if (plan) plans.push(await planOf(db, holder, plan))
	}
	return { holder, plans, today: dayAt(now(), HOME_TIME_ZONE) }
}

async function planOf(db: Db, { access, party }: LinkHolder, plan: Plan): Promise<PartyPlan> {
	const [all, contributions] = await Promise.all([listActions(db, plan.id), listContributions(db, plan.id)])
	const actions = all.filter(({ parties }) => parties.some(({ partyId }) => partyId === party.id))
	const own = contributions.filter(({ partyId }) => partyId === party.id)
	const led = contributions.filter((one) => {
		const action = all.find(({ id }) => id === one.actionId)
		return one.partyId !== party.id && canAnswer(access, plan, action)
	})
	return { plan, actions, open: plan.state === 'published' ? all : actions, own, led }
}

/** The plan that was asked for, or else the newest. */
export function planFor({ plans }: PartyView, planId: string | undefined): PartyPlan | undefined {
	return plans.find(({ plan }) => plan.id === planId) ?? plans[0]
}

/** A contribution that the party gives, or that is given to what it leads; of others it sees none. */
export function contributionFor({ plans }: PartyView, id: Id<'contribution'>) {
	for (const one of plans) {
		const contribution = [...one.own, ...one.led].find((given) => given.id === id)
		const action = one.open.find((action) => action.id === contribution?.actionId)
		if (contribution) return { ...one, contribution, action }
	}
	return undefined
}
