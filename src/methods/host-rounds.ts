import type { HostProblem } from './host-problem.ts'

/**
 * A round is a run of meetings that those who have hosted least share out: everybody once, or, in the last one when the
 * meetings run out, at most once.
 */
export type Round = {
	/** Its meetings whose host is still to be chosen. */
	meetings: number[]
	/** Who may be chosen for them: the members of the round whom nobody has decided on within it. */
	open: number[]
	isFull: boolean
}

export type Rounds = {
	rounds: Round[]
	/** Meetings that were decided for a member who had hosted more than another, whatever the others do. */
	outOfTurn: ReadonlySet<number>
}

type Walk = { problem: HostProblem; counts: number[]; rounds: Round[]; outOfTurn: Set<number> }

/**
 * The rounds of "nobody hosts while somebody who could host has hosted less". Which meetings make up a round, and who is in
 * it, follows from the history and the decided hosts alone: each free meeting takes one of those with the fewest hostings,
 * each decided one the member it names, or nobody when that member has had its turn; that one then waits in later rounds.
 */
export function roundsOf(problem: HostProblem): Rounds {
	if (!problem.input.fairRotation) return { rounds: [freeForAll(problem)], outOfTurn: new Set() }
	const counts = problem.members.map(({ hostedBefore }) => hostedBefore)
	const walk: Walk = { problem, counts, rounds: [], outOfTurn: new Set() }
	let next = 0
	while (next < problem.meetings.length) next = walkRound(walk, next)
	return { rounds: walk.rounds, outOfTurn: walk.outOfTurn }
}

/** Walks one round from its first meeting and gives the first of the next. */
function walkRound({ problem, counts, rounds, outOfTurn }: Walk, first: number): number {
	const waiting = leastHosted(problem, counts)
	const isEmpty = waiting.size === 0
	const meetings: number[] = []
	let next = first
	for (; next < problem.meetings.length; next++) {
		if (meetings.length === waiting.size && !isEmpty) break
		const host = problem.decided[next]
		if (host === undefined) meetings.push(next)
		else if (!waiting.delete(host)) wait({ problem, counts, outOfTurn }, host, next)
		else counts[host] = (counts[host] ?? 0) + 1
	}
	const isFull = meetings.length === waiting.size && !isEmpty
	if (isFull) for (const host of waiting) counts[host] = (counts[host] ?? 0) + 1
	rounds.push({ meetings, open: [...waiting], isFull })
	return next
}

/** Without the rule all meetings are one round, in which anybody may host any number of times. */
function freeForAll({ members, decided }: HostProblem): Round {
	const meetings = [...decided.keys()].filter((meeting) => decided[meeting] === undefined)
	return { meetings, open: [...members.keys()].filter((position) => members[position]?.canHost), isFull: false }
}

function wait({ problem, counts, outOfTurn }: Omit<Walk, 'rounds'>, host: number, meeting: number): void {
	counts[host] = (counts[host] ?? 0) + 1
	if (problem.members[host]?.canHost) outOfTurn.add(meeting)
}

function leastHosted({ members }: HostProblem, counts: readonly number[]): Set<number> {
	const hosts = [...members.keys()].filter((position) => members[position]?.canHost)
	const least = Math.min(...hosts.map((position) => counts[position] ?? 0))
	return new Set(hosts.filter((position) => counts[position] === least))
}
