import { addToDay, dayAt, weekdayOf } from '../../platform/dates.ts'

export type Mark = { on: string; text: string; href: string; theme: string | undefined }
export type Week = { monday: string; marks: Mark[] }

const WEEKS = 6

/** This week and the five after it, each with what happens in it. */
export function weeksFrom(at: Date, timeZone: string, marks: readonly Mark[]): Week[] {
	const today = dayAt(at, timeZone)
	const first = addToDay(today, { days: 1 - weekdayOf(today) })
	return Array.from({ length: WEEKS }, (_, index) => {
		const monday = addToDay(first, { days: 7 * index })
		const next = addToDay(monday, { days: 7 })
		const within = marks.filter(({ on }) => on >= monday && on < next)
		return { monday, marks: within.toSorted((a, b) => (a.on < b.on ? -1 : 1)) }
	})
}
