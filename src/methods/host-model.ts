import { compareIds, isWished } from './host-problem.ts'
import type { HostProblem, Plan } from './host-problem.ts'
import { roundsOf } from './host-rounds.ts'
import type { Round } from './host-rounds.ts'
import type { HostRule } from './host-rules.ts'
import { greatestCommonDivisor } from './linear-model.ts'
import type { Cohort, LinearModel, Objective, Row, Term } from './linear-model.ts'

/** One possible choice: this member hosts this meeting. */
export type Choice = { host: number; meeting: number }

/**
 * The 0-1 programme of a case: a column for each choice that no decision, day, region or round forbids, in the order of the
 * meetings and of the hosts' ids. So the lexicographically largest 0/1 vector is the lexicographically smallest plan.
 */
export type HostModel = {
	problem: HostProblem
	choices: readonly Choice[]
	/** The first are those of `last.open`, in that order, when each may host at most once in the last round. */
	rows: readonly Row[]
	/** The round whose hosts are not settled by the rotation: all that the total depends on. */
	last: Round
	/** Hosts who are certain, each as often as they host: those decided, and everybody of a full round. */
	certain: readonly number[]
	/** How often one member can host in the last round. */
	most: number
	linear: LinearModel
}

/** The rules of METHODS section 4 as linear rows, the rotation in rounds. `barred`: sets of hosts that the last round may not have. */
export function hostModelOf(problem: HostProblem, barred: readonly (readonly number[])[] = []): HostModel {
	const { rounds } = roundsOf(problem)
	const last = rounds.find(({ isFull }) => !isFull) ?? { meetings: [], open: [], isFull: false }
	const choices = rounds.flatMap((round) => choicesOf(problem, round)).sort(inReadingOrder(problem))
	const draft = { problem, choices }
	const rows = [
		...(problem.input.fairRotation ? last.open.map((host) => once(draft, host, last)) : []),
		...last.meetings.map((meeting) => hostOf(draft, meeting)),
		...rounds.filter(({ isFull }) => isFull).flatMap((round) => fullRoundRows(draft, round)),
		...gapRows(draft),
		...regionRows(draft),
		...barred.map((hosts) => barring(draft, last, hosts)),
	]
	const certain = [
		...problem.decided.filter((host) => host !== undefined),
		...rounds.flatMap(({ isFull, open }) => (isFull ? open : [])),
	]
	const most = problem.input.fairRotation ? 1 : last.meetings.length
	const linear = { binaries: choices.length, presences: [], rows, objectives: [], unit: 1 }
	return { ...draft, rows, last, certain, most, linear }
}

/** Why a member cannot be chosen for a free meeting, whoever hosts the others; undefined when it can be tried. */
export function obstacleTo(problem: HostProblem, round: Round, { host, meeting }: Choice): Obstacle | undefined {
	const member = problem.members[host]
	const { date = '', region } = problem.meetings[meeting] ?? {}
	if (!member?.canHost) return { rule: 'cannot-host' }
	if (member.blackout.includes(date)) return { rule: 'blackout', member: member.id }
	if (region !== undefined && region !== member.region) return { rule: 'meeting-region', date }
	if (isNearDecided(problem, member.region, meeting)) return { rule: 'region-gap' }
	return round.open.includes(host) ? undefined : { rule: 'fair-rotation' }
}

export type Obstacle = HostRule | { rule: 'cannot-host' }

/** Greatest common divisor of the hosts' costs: the coarser the values, the less there is to search. */
export function totalObjective({ problem, choices, last }: HostModel): { objective: Objective; unit: number } {
	const costs = choices.map(({ host, meeting }) => (last.meetings.includes(meeting) ? (problem.costHm[host] ?? 0) : 0))
	const unit = Math.max(1, costs.reduce(greatestCommonDivisor, 0))
	return { unit, objective: costs.flatMap((cost, column): Term[] => (cost === 0 ? [] : [[column, -cost / unit]])) }
}

export function wishObjective({ problem, choices }: HostModel): Objective {
	return choices.flatMap(({ host, meeting }, column): Term[] => (isWished(problem, host, meeting) ? [[column, 1]] : []))
}

/** The plan that chosen columns and the decided hosts make. */
export function planOf({ problem, choices }: HostModel, chosen: Cohort): Plan {
	const plan = problem.decided.map((host) => host ?? -1)
	for (const column of chosen) {
		const choice = choices[column]
		if (choice) plan[choice.meeting] = choice.host
	}
	return plan
}

/** A row over the choices that `counts` picks. */
export function rowOver(
	{ choices }: Pick<HostModel, 'choices'>,
	counts: (choice: Choice) => boolean,
	{ lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY },
): Row {
	return { terms: choices.flatMap((choice, column): Term[] => (counts(choice) ? [[column, 1]] : [])), lower, upper }
}

type Draft = Pick<HostModel, 'problem' | 'choices'>

function choicesOf(problem: HostProblem, round: Round): Choice[] {
	return round.meetings.flatMap((meeting) =>
		round.open.map((host) => ({ host, meeting })).filter((choice) => obstacleTo(problem, round, choice) === undefined),
	)
}

function inReadingOrder(problem: HostProblem) {
	return (a: Choice, b: Choice) => a.meeting - b.meeting || compareIds(problem, a.host, b.host)
}

function hostOf(draft: Draft, meeting: number): Row {
	return rowOver(draft, (choice) => choice.meeting === meeting, { lower: 1, upper: 1 })
}

function fullRoundRows(draft: Draft, { meetings, open }: Round): Row[] {
	const hosts = open.map((host) =>
		rowOver(draft, (choice) => choice.host === host && meetings.includes(choice.meeting), { lower: 1, upper: 1 }),
	)
	return [...meetings.map((meeting) => hostOf(draft, meeting)), ...hosts]
}

function once(draft: Draft, host: number, { meetings }: Round): Row {
	return rowOver(draft, (choice) => choice.host === host && meetings.includes(choice.meeting), { upper: 1 })
}

/** In every window of the gap and one meeting more a region hosts at most once. */
function gapRows(draft: Draft): Row[] {
	const { problem } = draft
	const { regionGap } = problem.input
	if (regionGap === 0) return []
	const regions = new Set(problem.members.map(({ region }) => region))
	const windows = Array.from({ length: Math.max(1, problem.meetings.length - regionGap) }, (_, first) => first)
	return [...regions].flatMap((region) =>
		windows.map((first) =>
			rowOver(
				draft,
				({ host, meeting }) =>
					problem.members[host]?.region === region && first <= meeting && meeting <= first + regionGap,
				{ upper: 1 },
			),
		),
	)
}

function regionRows(draft: Draft): Row[] {
	const { members, regions, decided, input } = draft.problem
	return regions.flatMap((region) => {
		const already = decided.filter((host) => host !== undefined && members[host]?.region === region).length
		const isThere = ({ host }: Choice) => members[host]?.region === region
		return input.everyRegion > already ? [rowOver(draft, isThere, { lower: input.everyRegion - already })] : []
	})
}

/** As the last round always has as many hosts as meetings, one fewer of these is another set. */
function barring(draft: Draft, { meetings }: Round, hosts: readonly number[]): Row {
	return rowOver(draft, ({ host, meeting }) => hosts.includes(host) && meetings.includes(meeting), {
		upper: hosts.length - 1,
	})
}

function isNearDecided({ members, decided, input }: HostProblem, region: string, meeting: number): boolean {
	return decided.some(
		(host, other) =>
			host !== undefined && Math.abs(other - meeting) <= input.regionGap && members[host]?.region === region,
	)
}
