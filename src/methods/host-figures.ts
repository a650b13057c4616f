import { co2KgOf } from './co2.ts'
import { idsOfPlan, totalHmOf, travelOf } from './host-problem.ts'
import type { HostProblem, Plan } from './host-problem.ts'
import type { HostRemark, JudgedPlan, PlanFigures } from './host-result.ts'
import { breachesOf, wishesKept } from './host-rules.ts'

const HECTOMETRES_PER_KM = 10

/** A plan, added up. */
export function figuresOf(problem: HostProblem, plan: Plan): PlanFigures {
	const totalHm = totalHmOf(problem, plan)
	const { co2GramPerPersonKm } = problem.input
	return {
		plan: idsOfPlan(problem, plan),
		totalHm,
		maxPerMemberHm: Math.max(...travelOf(problem, plan)),
		totalPersonKm: totalHm / HECTOMETRES_PER_KM,
		co2Kg: co2GramPerPersonKm === undefined ? null : co2KgOf(totalHm, co2GramPerPersonKm),
		wishesKept: wishesKept(problem, plan),
	}
}

/** A plan, added up and held against the rules and wishes. */
export function judge(problem: HostProblem, plan: Plan): JudgedPlan {
	const travel = travelOf(problem, plan)
	return {
		...figuresOf(problem, plan),
		members: problem.members.map(({ id, delegates, hostedBefore }, position) => {
			const travelHm = travel[position] ?? 0
			const hosts = plan.filter((host) => host === position).length
			return { id, travelHm, delegateHm: travelHm * delegates, hosts, hostedAfter: hostedBefore + hosts }
		}),
		breaches: breachesOf(problem, plan),
		wishes: wishesOf(problem, plan),
	}
}

export function remarksOn(problem: HostProblem): HostRemark[] {
	const { input, members } = problem
	const history = members.filter(({ canHost }) => canHost).map(({ hostedBefore }) => hostedBefore)
	const [fewest, most] = [Math.min(...history), Math.max(...history)]
	return [
		...(input.distanceHm ? [] : [{ remark: 'straight-lines' as const }]),
		...(input.fairRotation && most - fewest > 1 ? [{ remark: 'uneven-history' as const, fewest, most }] : []),
	]
}

function wishesOf({ members, meetings }: HostProblem, plan: Plan): JudgedPlan['wishes'] {
	return members.flatMap(({ id, wishes }, position) =>
		wishes.map((date) => {
			const meeting = meetings.findIndex((some) => some.date === date)
			return { member: id, date, isKept: plan[meeting] === position }
		}),
	)
}
