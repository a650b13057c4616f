import { straightLineTable } from './distances.ts'
import type { DistanceTable } from './distances.ts'
import type { HostCase, Meeting, Member } from './host-case.ts'

/** A case in positions: member and meeting 0, 1, 2 … as they stand in it. */
export type HostProblem = {
	input: HostCase
	members: readonly Member[]
	meetings: readonly Meeting[]
	regions: readonly string[]
	distanceHm: DistanceTable
	/** Hectometres there and back of one delegate of a member (row) when a member (column) hosts. */
	travelHm: DistanceTable
	/** The same of all delegates of all members together, per host. */
	costHm: readonly number[]
	/** Per meeting the member that people have decided on. */
	decided: readonly (number | undefined)[]
}

/** The host of each meeting, by position. */
export type Plan = readonly number[]

export function hostProblemOf(input: HostCase): HostProblem {
	const { members, meetings } = input
	const distanceHm = input.distanceHm ?? straightLineTable(members.map(placeOf), input.circuity ?? 1)
	const travelHm = distanceHm.map((row, from) => row.map((there, to) => there + (distanceHm[to]?.[from] ?? 0)))
	const positions = new Map(members.map(({ id }, position) => [id, position]))
	return {
		input,
		members,
		meetings,
		regions: [...new Set(members.map(({ region }) => region))],
		distanceHm,
		travelHm,
		costHm: members.map((_, host) =>
			members.reduce((sum, { delegates }, member) => sum + delegates * (travelHm[member]?.[host] ?? 0), 0),
		),
		decided: meetings.map(({ host }) => (host === undefined ? undefined : positions.get(host))),
	}
}

export function planFromIds({ members }: HostProblem, hosts: readonly string[]): Plan {
	return hosts.map((host) => members.findIndex(({ id }) => id === host))
}

export function idsOfPlan({ members }: HostProblem, plan: Plan): string[] {
	return plan.map((host) => members[host]?.id ?? '')
}

/** What one delegate of each member travels for a plan. */
export function travelOf({ travelHm }: HostProblem, plan: Plan): number[] {
	return travelHm.map((row) => plan.reduce((sum, host) => sum + (row[host] ?? 0), 0))
}

export function totalHmOf({ costHm }: HostProblem, plan: Plan): number {
	return plan.reduce((sum, host) => sum + (costHm[host] ?? 0), 0)
}

/** Plans in the order of their hosts' ids, meeting by meeting. */
export function comparePlans(problem: HostProblem, a: Plan, b: Plan): number {
	const meeting = a.findIndex((host, index) => host !== b[index])
	return meeting < 0 ? 0 : compareIds(problem, a[meeting] ?? 0, b[meeting] ?? 0)
}

export function compareIds({ members }: HostProblem, a: number, b: number): number {
	return (members[a]?.id ?? '') < (members[b]?.id ?? '') ? -1 : 1
}

export function isWished({ members, meetings }: HostProblem, host: number, meeting: number): boolean {
	return members[host]?.wishes.includes(meetings[meeting]?.date ?? '') ?? false
}

function placeOf({ lat = 0, lon = 0 }: Member) {
	return { lat, lon }
}
