import { isWished } from './host-problem.ts'
import type { HostProblem, Plan } from './host-problem.ts'
import { roundsOf } from './host-rounds.ts'

/** A rule that people could give up, to make room for a plan. Regions and members by name, meetings by date. */
export type HostRule =
	| { rule: 'fair-rotation' }
	| { rule: 'region-gap' }
	| { rule: 'every-region'; region: string }
	| { rule: 'meeting-region'; date: string }
	| { rule: 'blackout'; member: string }

/**
 * Where a plan breaks a rule. `excused`: what people have decided breaks it, whatever the other hosts are, so it is told and
 * stands in the way of nothing.
 */
export type Breach = { host: string; date: string; excused: boolean } & (
	| { rule: 'fair-rotation' /** Who could host and had hosted less. */; behind: string[] }
	| { rule: 'region-gap'; region: string /** When the region hosted too shortly before. */; since: string }
	| { rule: 'meeting-region' /** Which the meeting was announced for. */; region: string }
	| { rule: 'blackout' | 'cannot-host' }
	| { rule: 'decided-host' /** Who was decided on. */; decided: string }
)

/** A region that hosts too seldom: of the whole plan, not of one meeting. */
export type SeldomRegion = { rule: 'every-region'; region: string; times: number; excused: false }

/**
 * What each rule means, said without the linear model: the second opinion on every plan that the solver chooses, the judgement
 * of a plan made by hand, and the definition that the model is tested against.
 */
export function breachesOf(problem: HostProblem, plan: Plan): (Breach | SeldomRegion)[] {
	const { outOfTurn } = roundsOf(problem)
	const counts = problem.members.map(({ hostedBefore }) => hostedBefore)
	const breaches = plan.flatMap((host, meeting) => {
		const found = [
			...atMeeting(problem, host, meeting),
			...outOfRotation(problem, counts, { host, meeting, excused: outOfTurn.has(meeting) }),
			...tooSoon(problem, plan, meeting),
		]
		counts[host] = (counts[host] ?? 0) + 1
		return found
	})
	return [...breaches, ...seldomRegions(problem, plan)]
}

/** Whether a plan breaks nothing but what people have decided. */
export function keepsRules(problem: HostProblem, plan: Plan): boolean {
	return breachesOf(problem, plan).every(({ excused }) => excused)
}

/** In how many meetings the host had wished for the day. */
export function wishesKept(problem: HostProblem, plan: Plan): number {
	return plan.filter((host, meeting) => isWished(problem, host, meeting)).length
}

function atMeeting({ members, meetings, decided }: HostProblem, host: number, meeting: number): Breach[] {
	const member = members[host]
	const { date = '', region } = meetings[meeting] ?? {}
	const wanted = decided[meeting]
	if (!member) return []
	const breach = { host: member.id, date, excused: wanted === host }
	const breaches: Breach[] = []
	if (wanted !== undefined && wanted !== host)
		breaches.push({ ...breach, rule: 'decided-host', decided: members[wanted]?.id ?? '' })
	if (!member.canHost) breaches.push({ ...breach, rule: 'cannot-host' })
	if (member.blackout.includes(date)) breaches.push({ ...breach, rule: 'blackout' })
	if (region !== undefined && region !== member.region) breaches.push({ ...breach, rule: 'meeting-region', region })
	return breaches
}

type Turn = { host: number; meeting: number; excused: boolean }

/** A member that never can host is outside the rotation. */
function outOfRotation(problem: HostProblem, counts: readonly number[], { host, meeting, excused }: Turn): Breach[] {
	const { members, meetings, input } = problem
	const member = members[host]
	if (!input.fairRotation || !member?.canHost) return []
	const behind = members.filter(({ canHost }, other) => canHost && (counts[other] ?? 0) < (counts[host] ?? 0))
	if (behind.length === 0) return []
	const date = meetings[meeting]?.date ?? ''
	return [{ rule: 'fair-rotation', host: member.id, date, behind: behind.map(({ id }) => id), excused }]
}

/** The last meeting within the gap that the same region hosted; one that nobody chose is excused only by another such. */
function tooSoon({ members, meetings, decided, input }: HostProblem, plan: Plan, meeting: number): Breach[] {
	const { id = '', region = '' } = members[plan[meeting] ?? -1] ?? {}
	const isDecided = (index: number) => decided[index] === plan[index]
	const earlier = Array.from({ length: input.regionGap }, (_, index) => meeting - 1 - index).filter(
		(index) => index >= 0 && members[plan[index] ?? -1]?.region === region,
	)
	const chosen = earlier.find((index) => !isDecided(index) || !isDecided(meeting))
	const last = chosen ?? earlier[0]
	if (last === undefined) return []
	const [date = '', since = ''] = [meetings[meeting]?.date, meetings[last]?.date]
	return [{ rule: 'region-gap', host: id, date, region, since, excused: chosen === undefined }]
}

function seldomRegions({ members, regions, input }: HostProblem, plan: Plan): SeldomRegion[] {
	return regions.flatMap((region) => {
		const times = plan.filter((host) => members[host]?.region === region).length
		return times < input.everyRegion ? [{ rule: 'every-region' as const, region, times, excused: false as const }] : []
	})
}
