import { dayAt, timeAt } from '../../platform/dates.ts'
import { lastDayOf as lastDayMeant, type RoughDay } from '../../platform/dates-reading.ts'
import { type CallDetail, lastDayOf } from './call.ts'

export type Milestone = RoughDay & { title: string; summary: string; place: string; atTime: string | null }

export type CourseStep = { state: 'done' | 'now' | 'next' } & (
	| { kind: 'opens'; at: Date }
	| { kind: 'deadline'; at: Date }
	| { kind: 'milestone'; milestone: Milestone }
)

/**
 * The call's own dates among the milestones of its programme, in time; what has no date comes last. A milestone on the day
 * of the opening or the deadline says the same thing and is left out.
 */
export function courseOf(call: CallDetail, milestones: readonly Milestone[], at: Date): CourseStep[] {
	const { timeZone } = call.programme
	const own = [
		...(call.opensAt ? [{ kind: 'opens' as const, at: call.opensAt, day: dayAt(call.opensAt, timeZone) }] : []),
		...(call.deadlineAt ? [{ kind: 'deadline' as const, at: call.deadlineAt, day: lastDayOf(call, at) }] : []),
	].map((step) => ({ ...step, time: timeAt(step.at, timeZone), isOver: step.at <= at }))
	const ownDays = new Set(own.map(({ day }) => day))
	const today = dayAt(at, timeZone)
	const others = milestones
		.filter(({ onDate, precision }) => onDate === null || precision !== 'day' || !ownDays.has(onDate))
		.map((milestone) => ({
			kind: 'milestone' as const,
			milestone,
			day: milestone.onDate ?? '9999',
			time: milestone.atTime ?? '',
			isOver: isOver(milestone, today),
		}))
	return inTurn([...own, ...others].sort((a, b) => order(a).localeCompare(order(b))))
}

type Dated = { day: string; time: string; isOver: boolean }

function order({ day, time }: Dated): string {
	return `${day} ${time}`
}

/** The first that is not over is the one everybody waits for. */
function inTurn<Step extends Dated>(steps: Step[]): (Step & Pick<CourseStep, 'state'>)[] {
	const current = steps.findIndex(({ isOver }) => !isOver)
	return steps.map((step, index) => ({
		...step,
		state: step.isOver ? 'done' : index === current && step.day !== '9999' ? 'now' : 'next',
	}))
}

function isOver({ onDate, precision }: RoughDay, today: string): boolean {
	return onDate !== null && precision !== 'open' && lastDayMeant(onDate, precision) < today
}
