import { dayAt, lastMinuteBefore, timeAt } from '../../platform/dates.ts'
import { lastDayOf as lastDayMeant, type RoughDay } from '../../platform/dates-reading.ts'
import type { CallDetail } from './call.ts'

export type Milestone = RoughDay & { title: string; summary: string; place: string; atTime: string | null }

export type CourseStep = { state: 'done' | 'now' | 'next' } & (
	| { kind: 'opens'; at: Date }
	| { kind: 'deadline'; at: Date }
	| { kind: 'milestone'; milestone: Milestone }
)

/**
 * The call's own dates among the milestones of its programme, in time; a month or a season stands at its end, and what has
 * no date comes last. A milestone that announces the opening or the deadline says the same thing and is left out.
 */
export function courseOf(call: CallDetail, milestones: readonly Milestone[], at: Date): CourseStep[] {
	const own = ownSteps(call, at)
	const today = dayAt(at, call.programme.timeZone)
	const others = milestones
		.filter((milestone) => !own.some((step) => saysTheSame(milestone, step)))
		.map((milestone) => ({ kind: 'milestone' as const, milestone, ...placed(milestone, today) }))
	return inTurn([...own, ...others].sort((a, b) => order(a).localeCompare(order(b))))
}

function ownSteps({ opensAt, deadlineAt, programme: { timeZone } }: CallDetail, at: Date) {
	const announced = (moment: Date) => ({ day: dayAt(moment, timeZone), time: timeAt(moment, timeZone) })
	return [
		...(opensAt ? [{ kind: 'opens' as const, at: opensAt, ...announced(opensAt) }] : []),
		...(deadlineAt ? [{ kind: 'deadline' as const, at: deadlineAt, ...announced(lastMinuteBefore(deadlineAt)) }] : []),
	].map((step) => ({ ...step, isOver: step.at <= at }))
}

function saysTheSame({ onDate, precision, atTime }: Milestone, { day, time }: Dated): boolean {
	return precision === 'day' && onDate === day && (atTime === null || atTime.startsWith(time))
}

function placed({ onDate, precision, atTime }: Milestone, today: string): Dated {
	if (onDate === null || precision === 'open') return { day: UNDATED, time: '', isOver: false }
	const day = lastDayMeant(onDate, precision)
	// What is only known by month or season comes after what has a day in it.
	return { day, time: precision === 'day' ? (atTime ?? '') : LAST, isOver: day < today }
}

const UNDATED = '9999'
const LAST = '99'

type Dated = { day: string; time: string; isOver: boolean }

function order({ day, time }: Dated): string {
	return `${day} ${time}`
}

/** The first that is not over is the one everybody waits for. */
function inTurn<Step extends Dated>(steps: Step[]): (Step & Pick<CourseStep, 'state'>)[] {
	const current = steps.findIndex(({ isOver }) => !isOver)
	return steps.map((step, index) => ({
		...step,
		state: step.isOver ? 'done' : index === current && step.day !== UNDATED ? 'now' : 'next',
	}))
}
