import { addToDay } from '../../platform/dates.ts'
import { type ActionState, lastDayOf, lateSince, nextStep, type PlanAction } from '../plans/index.ts'

/** Why the lead of an action is asked, and once for what: the same key is never asked twice. */
export type Reason = { kind: 'late' | 'soon' | 'quiet'; day: string; once: string }

/** A week before, what comes next is named; a quarter without a word is long. */
const SOON = 7
const QUIET = 91
const AGAIN = 30
const DAY = 86_400_000

type Followed = { action: Pick<PlanAction, 'steps' | 'dueOn' | 'duePrecision'>; state: ActionState; lastTold: string }

/** Nothing where there is nothing to ask: it is done or stopped, or on its way and somebody told of it. */
export function reasonToAsk({ action, state, lastTold }: Followed, today: string): Reason | undefined {
	if (state === 'done' || state === 'stopped') return undefined
	const late = lateSince(action, state, today)
	if (late !== undefined)
		return { kind: 'late', day: late, once: `${late} ${Math.floor(daysBetween(late, today) / AGAIN)}` }
	const step = nextStep(action)
	const due = step?.dueOn ? lastDayOf(step.dueOn, step.duePrecision) : undefined
	if (step && due !== undefined && due <= addToDay(today, { days: SOON })) {
		return { kind: 'soon', day: due, once: `${step.id} ${due}` }
	}
	if (daysBetween(lastTold, today) < QUIET) return undefined
	return { kind: 'quiet', day: lastTold, once: `${lastTold} ${Math.floor(daysBetween(lastTold, today) / QUIET)}` }
}

function daysBetween(one: string, other: string): number {
	return Math.round((Date.parse(other) - Date.parse(one)) / DAY)
}
