import type { Plan, PlanAction } from '../plans/index.ts'

export function progressAddress({ slug }: Pick<Plan, 'slug'>): string {
	return `/plans/${slug}/work/progress`
}

/** Where one tells how far an action is, signed in. */
export function tellAddress({ slug }: Pick<Plan, 'slug'>, { number }: Pick<PlanAction, 'number'>): string {
	return `/plans/${slug}/work/actions/${number}/progress`
}

/** The same behind the link of the party that leads it. */
export function linkedTellAddress(token: string, { id }: Pick<PlanAction, 'id'>): string {
	return `/p/${token}/actions/${id}/progress`
}
