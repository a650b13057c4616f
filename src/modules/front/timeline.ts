import { daysBetween } from '../../platform/dates.ts'
import type { Phase, Programme } from '../programmes/index.ts'

export type Bar = { look: 'preparation' | 'call' | 'course' | 'begun' | 'ongoing'; from: number; to: number }
export type TimelineRow = { programme: Programme; bars: Bar[] }
/** Everything lies between 0 and 100. */
export type Timeline = { years: { year: number; at: number }[]; today: number; rows: TimelineRow[] }

type PhaseOf = Phase & { programmeId: Programme['id'] }
type Span = { from: string; to: string }

/** At most so many years are written on the axis. */
const YEARS_SHOWN = 6

export function timelineOf(programmes: readonly Programme[], phases: readonly PhaseOf[], today: string): Timeline {
	const span = spanOf(programmes, today)
	const whole = daysBetween(span.from, span.to)
	const at = (day: string) => round(Math.min(100, Math.max(0, (daysBetween(span.from, day) / whole) * 100)))
	const rows = programmes.map((programme) => {
		const own = phases.filter(({ programmeId }) => programmeId === programme.id)
		return {
			programme,
			bars: barsOf(programme, own, span).map((bar) => ({ ...bar, from: at(bar.from), to: at(bar.to) })),
		}
	})
	return { years: yearsOf(span).map((year) => ({ year, at: at(`${year}-01-01`) })), today: at(today), rows }
}

/** Whole years, from the first that a programme begins in, at least until the end of this one. */
function spanOf(programmes: readonly Programme[], today: string): Span {
	const days = [today, ...programmes.flatMap(({ startsOn, endsOn }) => [startsOn ?? [], endsOn ?? []].flat())].sort()
	const [first = today, last = today] = [days[0], days.at(-1)]
	return { from: `${first.slice(0, 4)}-01-01`, to: `${Number(last.slice(0, 4)) + 1}-01-01` }
}

function yearsOf({ from, to }: Span): number[] {
	const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
	const step = Math.ceil((last - first) / YEARS_SHOWN)
	return Array.from({ length: Math.ceil((last - first) / step) }, (_, index) => first + index * step)
}

type Stretch = Pick<Bar, 'look'> & Span

/** Phases with dates; without any, the programme as a whole, and its edges fade where they are not known. */
function barsOf(programme: Programme, phases: readonly PhaseOf[], span: Span): Stretch[] {
	const dated = phases.flatMap((phase) => stretchOf(programme, phase))
	if (dated.length > 0) return dated
	const { startsOn, endsOn } = programme
	if (startsOn !== null && endsOn !== null) return [{ look: 'course', from: startsOn, to: endsOn }]
	if (startsOn === null && endsOn !== null) return [{ look: 'begun', from: span.from, to: endsOn }]
	return [{ look: 'ongoing', from: startsOn ?? span.from, to: span.to }]
}

function stretchOf({ startsOn, endsOn }: Programme, phase: PhaseOf): Stretch[] {
	if (phase.startsOn === null && phase.endsOn === null) return []
	const [from, to] = [phase.startsOn ?? startsOn, phase.endsOn ?? endsOn]
	if (from === null || to === null || from > to) return []
	const look = phase.kind === 'closing' ? 'course' : phase.kind
	return [{ look, from, to }]
}

function round(percent: number): number {
	return Math.round(percent * 100) / 100
}
