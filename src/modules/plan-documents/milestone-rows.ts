import { standing } from '../../platform/dates-format.ts'
import { formatDue, lastDayOf, type PlanStep } from '../plans/index.ts'
import { words } from './messages.ts'
import type { PlanFacts } from './plan-facts.ts'
import type { TimelineRows } from './printed-plan.ts'

/** Those of the plan and of its actions, by date; the first that is not reached is what is waited for now. */
export function milestoneRows({ content }: PlanFacts): TimelineRows | null {
	const { milestones, actions, language } = content
	const all = [...milestones, ...actions.flatMap(({ steps }) => steps.filter(({ isMilestone }) => isMilestone))]
	if (all.length === 0) return null
	const inOrder = all.toSorted((a, b) => lastDay(a).localeCompare(lastDay(b)))
	const next = inOrder.find(({ doneOn }) => doneOn === null)
	const rows = inOrder.map((one) => ({
		when: standing(formatDue(language, one)),
		title: one.title,
		note: one.note,
		state: one.doneOn !== null ? ('done' as const) : one === next ? ('now' as const) : ('next' as const),
	}))
	return { kind: 'timeline', rows, words: { done: words(language).print.reached } }
}

function lastDay({ dueOn, duePrecision, doneOn }: PlanStep): string {
	return dueOn === null ? (doneOn ?? '9999') : lastDayOf(dueOn, duePrecision)
}
