import { deletionFilter } from './conflicts.ts'
import { hostRulesOf, withoutRules } from './host-conflict.ts'
import { hostModelOf, obstacleTo } from './host-model.ts'
import type { Choice, HostModel, Obstacle } from './host-model.ts'
import { anyPlan, bestPlan, columnOf, leastTotals } from './host-optimum.ts'
import type { Shift } from './best-cohort.ts'
import { compareIds, totalHmOf } from './host-problem.ts'
import type { HostProblem, Plan } from './host-problem.ts'
import { roundsOf } from './host-rounds.ts'
import type { HostRule } from './host-rules.ts'
import { SolverTimeout } from './solver-faults.ts'

/** What the rules cost in hectometres of all delegates: the least total without some of them, and what it is less. */
export type PriceOfRules = {
	withoutFairRotationHm: number
	/** Without the region gap, the least number for every region and the regions that meetings were announced for. */
	withoutRegionsHm: number
	withoutEitherHm: number
	fairRotationHm: number
	regionsHm: number
	eitherHm: number
}

/** Who could host a meeting, by id. What is decided already is not among them. */
export type MeetingOptions = { date: string; options: HostOption[] }

export type HostOption =
	/** The others are then chosen anew: so much longer is the best plan. */
	| { host: string; extraHm: number }
	/** Rules that together forbid it, none of which could be spared from the proof. */
	| { host: string; extraHm: null; blockedBy: Obstacle[] }

/** The next best plans, each with other hosts in the last round than all before it; in another order the same hosts cost the same. */
export function nextPlans(shift: Shift, problem: HostProblem, first: Plan, count: number): Plan[] {
	const { last, most } = hostModelOf(problem)
	const plans = [first]
	while (most === 1 && last.meetings.length > 0 && plans.length <= count) {
		const barred = plans.map((plan) => last.meetings.map((meeting) => plan[meeting] ?? -1))
		const next = bestPlan(shift, hostModelOf(problem, barred))
		if (next.status === 'time-limit')
			throw new SolverTimeout(`only ${plans.length - 1} of ${count} alternatives were found in time`)
		if (next.status === 'infeasible') break
		plans.push(next.plan)
	}
	return plans.slice(1)
}

export function priceOfRules(shift: Shift, problem: HostProblem, plan: Plan): PriceOfRules {
	const rules = hostRulesOf(problem)
	const least = (isDropped: (rule: HostRule) => boolean) =>
		leastTotals(shift, hostModelOf(withoutRules(problem, rules.filter(isDropped))), {})[0] ?? total
	const total = totalHmOf(problem, plan)
	const isFairness = ({ rule }: HostRule) => rule === 'fair-rotation'
	const isRegion = ({ rule }: HostRule) => ['region-gap', 'every-region', 'meeting-region'].includes(rule)
	const withoutFairRotationHm = least(isFairness)
	const withoutRegionsHm = least(isRegion)
	const withoutEitherHm = least((rule) => isFairness(rule) || isRegion(rule))
	return {
		withoutFairRotationHm,
		withoutRegionsHm,
		withoutEitherHm,
		fairRotationHm: total - withoutFairRotationHm,
		regionsHm: total - withoutRegionsHm,
		eitherHm: total - withoutEitherHm,
	}
}

/** What it would cost to have each member that hosts at all at one meeting, in the order of their ids. */
export function optionsFor(shift: Shift, problem: HostProblem, plan: Plan, meeting: number): HostOption[] {
	const model = hostModelOf(problem)
	const columns = [...model.choices.keys()].filter((column) => model.choices[column]?.meeting === meeting)
	const known = new Set(plan.map((host, index) => columnOf(model, { host, meeting: index })))
	const totals = leastTotals(shift, model, { columns, known: [known] })
	const least = totalHmOf(problem, plan)
	const hosts = [...problem.members.keys()].filter((host) => problem.members[host]?.canHost)
	return hosts
		.sort((a, b) => compareIds(problem, a, b))
		.map((position) => {
			const host = problem.members[position]?.id ?? ''
			const choice = { host: position, meeting }
			const total = totals[columns.indexOf(columnOf(model, choice))]
			if (total !== undefined) return { host, extraHm: total - least }
			return { host, extraHm: null, blockedBy: blockedBy(shift, model, choice) }
		})
}

/** One rule where one is enough, by plain code; else a minimal set by the deletion filter. */
function blockedBy(shift: Shift, { problem }: HostModel, choice: Choice): Obstacle[] {
	const round = roundsOf(problem).rounds.find(({ meetings }) => meetings.includes(choice.meeting))
	const obstacle = round && obstacleTo(problem, round, choice)
	if (obstacle) return [obstacle]
	const rules = hostRulesOf(problem)
	const isFeasible = (kept: readonly number[]) => {
		const dropped = rules.filter((_, position) => !kept.includes(position))
		return anyPlan(shift, withoutRules(problem, dropped), choice) !== undefined
	}
	return deletionFilter([...rules.keys()], isFeasible).flatMap((position) => rules[position] ?? [])
}
