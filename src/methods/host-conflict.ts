import { deletionFilter } from './conflicts.ts'
import { anyPlan } from './host-optimum.ts'
import type { Shift } from './best-cohort.ts'
import type { HostProblem } from './host-problem.ts'
import type { HostRule } from './host-rules.ts'

/** Why there is no plan. */
export type HostConflict = {
	/** Days on which nobody can host: who can at all is away, or in another region than the meeting was announced for. */
	blockingMeetings: string[]
	/** Rules that cannot all hold though any fewer of them can. Empty when even none of them leaves a plan. */
	conflict: HostRule[]
}

/** The rules of a case that could be given up, the most general first: those are the first to be left out of a conflict. */
export function hostRulesOf({ input, meetings, members, regions }: HostProblem): HostRule[] {
	return [
		...(input.fairRotation ? [{ rule: 'fair-rotation' as const }] : []),
		...(input.regionGap > 0 ? [{ rule: 'region-gap' as const }] : []),
		...(input.everyRegion > 0 ? regions.map((region) => ({ rule: 'every-region' as const, region })) : []),
		...meetings.flatMap(({ date, region, host }) =>
			region !== undefined && host === undefined ? [{ rule: 'meeting-region' as const, date }] : [],
		),
		...members.flatMap(({ id, canHost, blackout }) =>
			canHost && meetings.some(({ date }) => blackout.includes(date))
				? [{ rule: 'blackout' as const, member: id }]
				: [],
		),
	]
}

/** The same case when some rules are given up. */
export function withoutRules(problem: HostProblem, dropped: readonly HostRule[]): HostProblem {
	return dropped.reduce(withoutRule, problem)
}

export function blockingMeetings({ members, meetings, decided }: HostProblem): string[] {
	const blocked = meetings.filter(
		({ date, region }, index) =>
			decided[index] === undefined &&
			!members.some(
				(member) =>
					member.canHost && !member.blackout.includes(date) && (region === undefined || region === member.region),
			),
	)
	return blocked.map(({ date }) => date)
}

/** A minimal conflict by the deletion filter. Null when there is a plan after all. */
export function hostConflictOf(shift: Shift, problem: HostProblem): HostConflict | null {
	const rules = hostRulesOf(problem)
	const isFeasible = (kept: readonly number[]) => {
		const dropped = rules.filter((_, position) => !kept.includes(position))
		return anyPlan(shift, withoutRules(problem, dropped)) !== undefined
	}
	const all = [...rules.keys()]
	if (isFeasible(all)) return null
	const minimal = isFeasible([]) ? deletionFilter(all, isFeasible) : []
	return {
		blockingMeetings: blockingMeetings(problem),
		conflict: rules.filter((_, position) => minimal.includes(position)),
	}
}

function withoutRule(problem: HostProblem, dropped: HostRule): HostProblem {
	const { input, meetings, members, regions } = problem
	switch (dropped.rule) {
		case 'fair-rotation':
			return { ...problem, input: { ...input, fairRotation: false } }
		case 'region-gap':
			return { ...problem, input: { ...input, regionGap: 0 } }
		case 'every-region':
			return { ...problem, regions: regions.filter((region) => region !== dropped.region) }
		case 'meeting-region':
			return {
				...problem,
				meetings: meetings.map(({ region, ...meeting }) =>
					region === undefined || meeting.date === dropped.date ? meeting : { ...meeting, region },
				),
			}
		case 'blackout':
			return {
				...problem,
				members: members.map((member) => (member.id === dropped.member ? { ...member, blackout: [] } : member)),
			}
	}
}
