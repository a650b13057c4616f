import type { EligibilityRule } from './call.ts'

/** What is known of the place that asks; `null` where nobody knows. */
export type PlaceFacts = { population: number | null; regionCode: string | null }

/**
 * `exemption`: outside a soft rule, so it may apply with a reason. `excluded`: outside a hard one. `unknown`: a figure
 * that a rule needs is missing, so nobody is turned away.
 */
export type Eligibility = { verdict: 'eligible' | 'exemption' | 'excluded' | 'unknown'; broken: EligibilityRule[] }

export function judgeEligibility(rules: EligibilityRule[], place: PlaceFacts): Eligibility {
	const judged = rules.map((rule) => ({ rule, within: isWithin(rule, place) }))
	const broken = judged.filter(({ within }) => within === false).map(({ rule }) => rule)
	if (broken.some((rule) => !rule.soft)) return { verdict: 'excluded', broken }
	if (broken.length > 0) return { verdict: 'exemption', broken }
	return { verdict: judged.some(({ within }) => within === undefined) ? 'unknown' : 'eligible', broken }
}

/** Both bounds are within; undefined when the figure is not known. */
function isWithin(rule: EligibilityRule, { population, regionCode }: PlaceFacts): boolean | undefined {
	if (rule.kind === 'region') return regionCode === null ? undefined : rule.regionCodes.includes(regionCode)
	if (population === null) return undefined
	return population >= (rule.populationMin ?? 0) && population <= (rule.populationMax ?? Infinity)
}
