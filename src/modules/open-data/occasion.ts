import { dayAt, instantAt, lastMinuteBefore } from '../../platform/dates.ts'
import type { Call } from '../calls/index.ts'
import type { Milestone, Programme } from '../programmes/index.ts'

/** Something with a day, or with a day and a time, that belongs in a calendar. */
export type Occasion = {
	/** Never changes, so that a calendar moves the entry instead of adding another. */
	key: string
	kind: 'opening' | 'deadline' | 'milestone'
	title: string
	summary: string
	place: string
	path: string
	onDate: string
	/** Undefined when it lasts all day. */
	at: Date | undefined
}

/** What a programme has in its calendar: its dated milestones, and the openings and deadlines of its calls. */
export function occasionsOf(
	programme: Programme,
	milestones: readonly Milestone[],
	calls: readonly Call[],
): Occasion[] {
	const moments = calls.flatMap((call) => momentsOf(call, programme.timeZone))
	const others = milestonesIn(programme, milestones)
	return [...moments, ...others.filter((other) => !moments.some((moment) => saysTheSame(other, moment)))].sort(byDay)
}

/** The opening of a call, and its last minute. */
export function momentsOf(call: Call, timeZone: string): Occasion[] {
	const { id, title, summary, slug, opensAt, deadlineAt } = call
	const about = { title, summary, place: '', path: `/calls/${slug}` }
	const moment = (kind: 'opening' | 'deadline', at: Date): Occasion => ({
		...about,
		key: `${kind}-${id}`,
		kind,
		onDate: dayAt(at, timeZone),
		at,
	})
	return [
		...(opensAt ? [moment('opening', opensAt)] : []),
		...(deadlineAt ? [moment('deadline', lastMinuteBefore(deadlineAt))] : []),
	]
}

/** The milestones that have a day. */
export function milestonesIn(programme: Programme, milestones: readonly Milestone[]): Occasion[] {
	return milestones.flatMap((milestone) => occasionOf(programme, milestone))
}

/** What is only known by month or season has no place in a calendar. */
function occasionOf({ slug, timeZone }: Programme, milestone: Milestone): Occasion[] {
	const { id, title, summary, place, onDate, atTime, precision } = milestone
	if (onDate === null || precision !== 'day') return []
	const at = atTime === null ? undefined : instantAt(onDate, atTime, timeZone)
	return [{ key: `milestone-${id}`, kind: 'milestone', title, summary, place, path: `/programmes/${slug}`, onDate, at }]
}

/** A milestone may announce what the call says itself. */
export function saysTheSame(milestone: Occasion, moment: Occasion): boolean {
	return (
		milestone.onDate === moment.onDate &&
		(milestone.at === undefined || milestone.at.getTime() === moment.at?.getTime())
	)
}

function byDay(a: Occasion, b: Occasion): number {
	return a.onDate.localeCompare(b.onDate) || (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0)
}
