import { addToDay, daysBetween } from '../../platform/dates.ts'
import { lastDayOf, type PlanAction } from '../plans/index.ts'

/** Between the first and the last day of what is shown, as whole years' quarters. */
export type Span = { from: string; to: string }

/** The first and last day of an action: from its first step to the day on which it is to be done. */
export function daysOf({
	dueOn,
	duePrecision,
	steps,
}: Pick<PlanAction, 'dueOn' | 'duePrecision' | 'steps'>): Span | undefined {
	const dated = [...steps, { dueOn, duePrecision }]
	const days = dated
		.flatMap((one) => (one.dueOn === null ? [] : [one.dueOn, lastDayOf(one.dueOn, one.duePrecision)]))
		.sort()
	const [from] = days
	const to = days.at(-1)
	return from === undefined || to === undefined ? undefined : { from, to }
}

/** What holds all of them, today included, from the first day of a quarter to the last day of one. */
export function spanOf(spans: readonly (Span | undefined)[], today: string): Span {
	const days = [today, ...spans.flatMap((span) => (span === undefined ? [] : [span.from, span.to]))].sort()
	const [first = today] = days
	return {
		from: quarterOf(first),
		to: addToDay(quarterOf(addToDay(quarterOf(days.at(-1) ?? today), { months: 3 })), { days: -1 }),
	}
}

function quarterOf(day: string): string {
	const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
	return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

/** How far along the span a day is, in percent. */
export function percentAt({ from, to }: Span, day: string): number {
	return Math.round((1000 * daysBetween(from, day)) / Math.max(1, daysBetween(from, to))) / 10
}

/** The years of the span, each where it begins. */
export function yearsIn(span: Span): { year: string; at: number }[] {
	const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))]
	return Array.from({ length: last - first + 1 }, (_, index) => {
		const year = String(first + index)
		return { year, at: index === 0 ? 0 : percentAt(span, `${year}-01-01`) }
	})
}
