import type { HostCase } from './host-case.ts'
import { hostConflictOf } from './host-conflict.ts'
import type { HostConflict } from './host-conflict.ts'
import { hostModelOf } from './host-model.ts'
import { bestPlan } from './host-optimum.ts'
import type { Shift } from './best-cohort.ts'
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
	[Name in keyof HostQuestions]: (shift: Shift, question: HostQuestions[Name]) => HostAnswers[Name]
} = {
	hosts: (shift, { input }) => answerHosts(shift, input),
	hostAlternatives: (shift, { input, plan, count }) => {
		const problem = hostProblemOf(input)
		return nextPlans(shift, problem, planFromIds(problem, plan), count).map((next) => idsOfPlan(problem, next))
	},
	hostOptions: (shift, { input, plan, meeting }) => {
		const problem = hostProblemOf(input)
		return optionsFor(shift, problem, planFromIds(problem, plan), meeting)
	},
	hostPrices: (shift, { input, plan }) => {
		const problem = hostProblemOf(input)
		return priceOfRules(shift, problem, planFromIds(problem, plan))
	},
	hostConflict: (shift, { input }) => hostConflictOf(shift, hostProblemOf(input)),
}

function answerHosts(shift: Shift, input: HostCase): HostAnswer {
	const problem = hostProblemOf(input)
	const best = bestPlan(shift, hostModelOf(problem))
	const solverVersion = shift.solver.version
	if (best.status === 'infeasible') return { solverVersion, status: best.status }
	if (best.status === 'optimal') return { solverVersion, status: best.status, plan: idsOfPlan(problem, best.plan) }
	const plan = best.plan && idsOfPlan(problem, best.plan)
	return { solverVersion, status: best.status, boundInt: best.boundHm, ...(plan ? { plan } : {}) }
}
