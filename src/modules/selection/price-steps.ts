import { type CohortCase, publishedRuleOf } from './selection-case.ts'
import { solveBriefly } from './solve-case.ts'

/** The best cohort when this published rule has been added to those before it; the first step has none of them. */
export type PriceStep = {
	ruleId: string | undefined
	totalInt: number
	selected: string[]
	/** Against the step before; never below 0. */
	costInt: number
	enters: string[]
	leaves: string[]
}

/** What each published rule costs when they come in their order. The last step is the cohort itself. None if one took too long. */
export async function priceSteps(input: CohortCase): Promise<PriceStep[]> {
	const rules = publishedRules(input)
	const stages = [undefined, ...rules].map((ruleId, kept) => ({
		ruleId,
		input: withFirst(input, rules.slice(0, kept)),
	}))
	const answers = await Promise.all(stages.map(({ input: stage }) => solveBriefly(stage)))
	const solved = answers.flatMap((answer, index) =>
		answer.status === 'optimal'
			? [{ ruleId: stages[index]?.ruleId, totalInt: answer.objectiveInt, selected: answer.selected }]
			: [],
	)
	return solved.length < stages.length ? [] : withCosts(solved)
}

function withCosts(solved: readonly Pick<PriceStep, 'ruleId' | 'totalInt' | 'selected'>[]): PriceStep[] {
	return solved.map((step, index) => {
		const before = solved[index - 1] ?? step
		return {
			...step,
			costInt: before.totalInt - step.totalInt,
			enters: step.selected.filter((id) => !before.selected.includes(id)),
			leaves: before.selected.filter((id) => !step.selected.includes(id)),
		}
	})
}

function publishedRules({ rules }: CohortCase): string[] {
	return [...new Set(rules.flatMap(({ id }) => publishedRuleOf(id) ?? []))]
}

function withFirst(input: CohortCase, kept: readonly string[]): CohortCase {
	const rules = input.rules.filter(({ id }) => {
		const published = publishedRuleOf(id)
		return published === undefined || kept.includes(published)
	})
	return { ...input, rules }
}
