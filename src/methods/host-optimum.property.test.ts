import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allPlans } from './cases/all-plans.ts'
import { smallRota } from './cases/small-rotas.ts'
import { loadSolver } from './highs.ts'
import { hostConflictOf, hostRulesOf, withoutRules } from './host-conflict.ts'
import { hostModelOf, planOf } from './host-model.ts'
import { bestPlan } from './host-optimum.ts'
import type { Shift } from './best-cohort.ts'
import { nextPlans, optionsFor, priceOfRules } from './host-options.ts'
import { hostProblemOf, totalHmOf } from './host-problem.ts'
import type { HostProblem, Plan } from './host-problem.ts'
import { USUAL_EFFORT } from './hunt.ts'
import { freeFixing, isPossible, pointOf } from './linear-model.ts'
import { parseHostCase } from './parse-host-case.ts'

const solver = await loadSolver()

/** With little effort most questions are parted, walked through, or left to the general solver. */
const efforts = [
	{ name: 'usual effort', effort: USUAL_EFFORT, numRuns: 400 },
	{ name: 'hardly any search', effort: { steps: 3, partings: 3 }, numRuns: 100 },
	{ name: 'the general solver', effort: { steps: 1, partings: 0 }, numRuns: 50 },
]

const problems = smallRota().map((input) => hostProblemOf(parseHostCase(input)))

const lastHosts = (problem: HostProblem, plan: Plan) =>
	hostModelOf(problem)
		.last.meetings.map((meeting) => plan[meeting])
		.toSorted()
		.join()

describe.each(efforts)('complete enumeration agrees, with $name', ({ effort, numRuns }) => {
	const bench: Shift = { solver, effort, secondsLeft: () => 60 }

	test('on the best plan and whether there is one', () => {
		fc.assert(
			fc.property(problems, (problem) => {
				const [plan] = allPlans(problem)

				expect(bestPlan(bench, hostModelOf(problem))).toEqual(
					plan ? { status: 'optimal', plan } : { status: 'infeasible' },
				)
			}),
			{ numRuns },
		)
	})

	test('on the next best with other hosts', () => {
		fc.assert(
			fc.property(problems, (problem) => {
				const plans = allPlans(problem)
				const [first] = plans
				if (!first || !problem.input.fairRotation) return
				const different = plans.filter(
					(plan, index) => plans.findIndex((other) => lastHosts(problem, other) === lastHosts(problem, plan)) === index,
				)

				expect(nextPlans(bench, problem, first, 3)).toEqual(different.slice(1, 4))
			}),
			{ numRuns },
		)
	})

	test('on who else could host, at what cost', () => {
		fc.assert(
			fc.property(problems, (problem) => {
				const plans = allPlans(problem)
				if (!plans[0]) return
				const least = totalHmOf(problem, plans[0])
				for (const meeting of problem.meetings.keys()) {
					if (problem.decided[meeting] !== undefined) continue
					for (const { host, extraHm } of optionsFor(bench, problem, plans[0], meeting)) {
						const plan = plans.find((some) => problem.members[some[meeting]!]?.id === host)
						expect(extraHm).toBe(plan ? totalHmOf(problem, plan) - least : null)
					}
				}
			}),
			{ numRuns },
		)
	})

	test('on what the rules cost', () => {
		fc.assert(
			fc.property(problems, (problem) => {
				const [plan] = allPlans(problem)
				if (!plan) return
				const { withoutFairRotationHm, withoutRegionsHm, withoutEitherHm } = priceOfRules(bench, problem, plan)
				const without = (...names: string[]) => {
					const dropped = hostRulesOf(problem).filter(({ rule }) => names.includes(rule))
					return totalHmOf(problem, allPlans(withoutRules(problem, dropped))[0]!)
				}
				const regions = ['region-gap', 'every-region', 'meeting-region']

				expect({ withoutFairRotationHm, withoutRegionsHm, withoutEitherHm }).toEqual({
					withoutFairRotationHm: without('fair-rotation'),
					withoutRegionsHm: without(...regions),
					withoutEitherHm: without('fair-rotation', ...regions),
				})
			}),
			{ numRuns: numRuns / 2 },
		)
	})

	test('on what contradicts what', () => {
		fc.assert(
			fc.property(problems, (problem) => {
				const found = hostConflictOf(bench, problem)
				const rules = hostRulesOf(problem)
				const isFeasible = (kept: readonly object[]) => {
					const dropped = rules.filter((rule) => !kept.some((other) => JSON.stringify(other) === JSON.stringify(rule)))
					return allPlans(withoutRules(problem, dropped)).length > 0
				}

				expect(found === null).toBe(isFeasible(rules))
				if (!found) return
				expect(isFeasible(found.conflict)).toBe(false)
				for (const rule of found.conflict)
					expect(isFeasible(found.conflict.filter((other) => other !== rule))).toBe(true)
			}),
			{ numRuns: numRuns / 2 },
		)
	})
})

test('the linear rows allow exactly the plans that keep the rules', () => {
	fc.assert(
		fc.property(problems, (problem) => {
			const model = hostModelOf(problem)
			if (model.choices.length > 12) return
			const possible = Array.from(
				{ length: 2 ** model.choices.length },
				(_, mask) => new Set(model.choices.keys().filter((column) => mask & (1 << column))),
			).filter((chosen) => isPossible(model.rows, freeFixing(model.linear), pointOf(model.linear, chosen)))

			expect(possible.map((chosen) => planOf(model, chosen).join()).toSorted()).toEqual(
				allPlans(problem)
					.map((plan) => plan.join())
					.toSorted(),
			)
		}),
		{ numRuns: 300 },
	)
})
