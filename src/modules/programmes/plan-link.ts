import type { Language } from '../../platform/i18n.ts'

export type PlanLink = {
	slug: string
	/** As they are called in what was published last. */
	title: string
	typeName: string
	language: Language
	municipalityCode: string | null
	townId: string | null
}

type Placed = { municipalityCode: string | null; townId: string | null }

/** Those for the place that takes part: the same town, or the same municipality where one of both names none. */
export function plansFor({ municipalityCode, townId }: Placed, plans: readonly PlanLink[]): PlanLink[] {
	if (municipalityCode === null) return []
	return plans.filter(
		(plan) =>
			plan.municipalityCode === municipalityCode && (plan.townId === null || townId === null || plan.townId === townId),
	)
}
