import { addToDay, dayAt, daysBetween, lastMinuteBefore, timeAt, weekdayOf } from '../../platform/dates.ts'
import type { Task } from './task.ts'

export const stretches = ['today', 'week', 'undated', 'later'] as const
export type Stretch = (typeof stretches)[number]

type Moment = { at: Date; timeZone: string }

/** A deadline is the first instant that is too late; people are told the last minute that is in time. */
export function lastDay({ dueAt }: { dueAt: Date }, timeZone: string): string {
	return dayAt(lastMinuteBefore(dueAt), timeZone)
}

/** What is late waits today; a week ends with its Sunday. */
export function stretchOf({ dueAt }: Pick<Task, 'dueAt'>, { at, timeZone }: Moment): Stretch {
	if (dueAt === null) return 'undated'
	const [day, today] = [lastDay({ dueAt }, timeZone), dayAt(at, timeZone)]
	if (day <= today) return 'today'
	return day <= addToDay(today, { days: 7 - weekdayOf(today) }) ? 'week' : 'later'
}

export type Due =
	| { kind: 'late'; days: number }
	| { kind: 'today'; time: string | undefined }
	| { kind: 'week' | 'later'; day: string }

/** How a date is told from the reader's day; none where nothing is due. */
export function dueOf({ dueAt }: Pick<Task, 'dueAt'>, { at, timeZone }: Moment): Due | undefined {
	if (dueAt === null) return undefined
	const [day, today] = [lastDay({ dueAt }, timeZone), dayAt(at, timeZone)]
	if (dueAt <= at) return { kind: 'late', days: daysBetween(day, today) }
	if (day === today) return { kind: 'today', time: wholeDay(dueAt, timeZone) }
	return { kind: stretchOf({ dueAt }, { at, timeZone }) === 'week' ? 'week' : 'later', day }
}

/** What is due by the end of a day needs no time beside it. */
function wholeDay(dueAt: Date, timeZone: string): string | undefined {
	const time = timeAt(lastMinuteBefore(dueAt), timeZone)
	return time === '23:59' ? undefined : time
}
