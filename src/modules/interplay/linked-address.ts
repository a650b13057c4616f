import type { PlanAction } from '../plans/index.ts'

/** Where a party answers what it is asked for in an action, behind its link. */
export function linkedAskAddress(token: string, { id }: Pick<PlanAction, 'id'>): string {
	return `/p/${token}/asks/${id}`
}
