import type { PlanType } from '../plans/index.ts'

/**
 * Two ways to read a plan: agenda by agenda with its actions, as a town's own plan is read; or problems first and then one
 * table of who does what, for plans that are about the interplay of many.
 */
export function isTable(type: PlanType): boolean {
	return type === 'action_plan' || type === 'retail_deal'
}
