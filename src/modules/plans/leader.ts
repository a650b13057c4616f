import type { Plan } from './plan.ts'
import type { PlanAction } from './plan-content.ts'

/** The party that leads an action; undefined while nobody does. */
export function leaderOf({ partnership }: Pick<Plan, 'partnership'>, action: Pick<PlanAction, 'parties'> | undefined) {
	const leads = action?.parties.find(({ part }) => part === 'leads')
	return partnership.parties.find(({ id }) => id === leads?.partyId)
}
