import { canSpeakFor } from '../partnerships/index.ts'
import { canLeadAction, leaderOf, type Plan, type PlanAction } from '../plans/index.ts'
import type { Teller } from './progress-report.ts'

type Led = Pick<PlanAction, 'parties'>

/** Tells how far an action is, until the plan is closed: the party that leads it, by account or by link, and the team. */
export function canTell(teller: Teller, plan: Pick<Plan, 'state' | 'partnership'>, action: Led): boolean {
	if (teller.by === 'account') return canLeadAction(teller.actor, plan, action)
	const party = leaderOf(plan, action)
	return plan.state !== 'closed' && party !== undefined && canSpeakFor(teller, party)
}
