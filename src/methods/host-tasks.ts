import type { HostCase } from './host-case.ts'
import { hostConflictOf } from './host-conflict.ts'
import type { HostConflict } from './host-conflict.ts'
import { hostModelOf } from './host-model.ts'
import { bestPlan } from './host-optimum.ts'
import type { HostBench } from './host-optimum.ts'
import { nextPlans, optionsFor, priceOfRules } from './host-options.ts'
import type { HostOption, PriceOfRules } from './host-options.ts'
import { hostProblemOf, idsOfPlan, planFromIds } from './host-problem.ts'

type Planned = { input: HostCase; plan: readonly string[] }

/** What the solver's thread is asked about meetings and hosts. Plans are written as ids. */
export type HostQuestions = {
	hosts: { input: HostCase }
	hostAlternatives: Planned & { count: number }
	hostOptions: Planned & { meeting: number }
	hostPrices: Planned
	hostConflict: { input: HostCase }
}

export type HostAnswers = {
	hosts: HostAnswer
	hostAlternatives: string[][]
	hostOptions: HostOption[]
	hostPrices: PriceOfRules
	hostConflict: HostConflict | null
}

export type HostAnswer = { solverVersion: string } & (
	| { status: 'optimal'; plan: string[] }
	| { status: 'infeasible' }
	| { status: 'time-limit'; boundInt: number; plan?: string[] }
)

export const hostAnswerers: {
	[Name in keyof HostQuestions]: (bench: HostBench, question: HostQuestions[Name]) => HostAnswers[Name]
} = {
	hosts: (bench, { input }) => answerHosts(bench, input),
	hostAlternatives: (bench, { input, plan, count }) => {
		const problem = hostProblemOf(input)
		return nextPlans(bench, problem, planFromIds(problem, plan), count).map((next) => idsOfPlan(problem, next))
	},
	hostOptions: (bench, { input, plan, meeting }) => {
		const problem = hostProblemOf(input)
		return optionsFor(bench, problem, planFromIds(problem, plan), meeting)
	},
	hostPrices: (bench, { input, plan }) => {
		const problem = hostProblemOf(input)
		return priceOfRules(bench, problem, planFromIds(problem, plan))
	},
	hostConflict: (bench, { input }) => hostConflictOf(bench, hostProblemOf(input)),
}

function answerHosts(bench: HostBench, input: HostCase): HostAnswer {
	const problem = hostProblemOf(input)
	const best = bestPlan(bench, hostModelOf(problem))
	const solverVersion = bench.solver.version
	if (best.status === 'infeasible') return { solverVersion, status: best.status }
	if (best.status === 'optimal') return { solverVersion, status: best.status, plan: idsOfPlan(problem, best.plan) }
	const plan = best.plan && idsOfPlan(problem, best.plan)
	return { solverVersion, status: best.status, boundInt: best.boundHm, ...(plan ? { plan } : {}) }
}
