import { comparePlans, totalHmOf, travelOf } from '../host-problem.ts'
import type { HostProblem, Plan } from '../host-problem.ts'
import { keepsRules, wishesKept } from '../host-rules.ts'

/** Every plan there is that keeps the decisions and the rules, best first. Small cases only. */
export function allPlans(problem: HostProblem): Plan[] {
	const hosts = [...problem.members.keys()]
	const plans = problem.decided.reduce<Plan[]>(
		(some, decided) =>
			some.flatMap((plan) => (decided === undefined ? hosts : [decided]).map((host) => [...plan, host])),
		[[]],
	)
	const ranked = plans
		.filter((plan) => keepsRules(problem, plan))
		.map((plan) => ({
			plan,
			levels: [totalHmOf(problem, plan), Math.max(...travelOf(problem, plan)), -wishesKept(problem, plan)],
		}))
	ranked.sort((a, b) => {
		const level = a.levels.findIndex((value, index) => value !== b.levels[index])
		return level < 0 ? comparePlans(problem, a.plan, b.plan) : (a.levels[level] ?? 0) - (b.levels[level] ?? 0)
	})
	return ranked.map(({ plan }) => plan)
}
