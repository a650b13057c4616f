import type { Language } from '../../platform/i18n.ts'
import { asList } from '../../ui/roles.ts'
import { formatDue, lateSince, type PlanContent, type PlanStep } from '../plans/index.ts'
import { words } from './messages.ts'

/** A milestone of the plan, or of one of its actions. */
export type Milestone = PlanStep & { number: number | undefined }

/** All of them by date; those without one stand last. */
export function milestonesOf({ milestones, actions }: Pick<PlanContent, 'milestones' | 'actions'>): Milestone[] {
	const own = milestones.map((step) => ({ ...step, number: undefined }))
	const ofActions = actions.flatMap(({ number, steps }) =>
		steps.filter(({ isMilestone }) => isMilestone).map((step) => ({ ...step, number })),
	)
	const byDate = ({ dueOn }: PlanStep) => dueOn ?? '9999'
	return [...own, ...ofActions].sort((a, b) => (byDate(a) < byDate(b) ? -1 : byDate(a) > byDate(b) ? 1 : 0))
}

/** So many stand in the line: what was last, what is next, and what comes after it. */
const SHOWN = { before: 2, all: 6 }

export function aroundNow(milestones: readonly Milestone[]): Milestone[] {
	const next = milestones.findIndex(({ doneOn }) => doneOn === null)
	const middle = next === -1 ? milestones.length : next
	const first = Math.max(0, Math.min(middle - SHOWN.before, milestones.length - SHOWN.all))
	return milestones.slice(first, first + SHOWN.all)
}

type LineProps = { language: Language; lang: Language; milestones: readonly Milestone[]; today: string }

/** What scrolls must be reached with the keyboard, too. */
const asScroller = { tabIndex: 0, role: 'region' } as const

/** What was reached and what is next, from left to right. */
export function MilestoneLine({ language, lang, milestones, today }: LineProps) {
	const { list: t, late } = words(language)
	if (milestones.length === 0) return null
	const next = milestones.find(({ doneOn }) => doneOn === null)
	return (
		<div class="ms" {...asScroller} aria-labelledby="ms-h">
			<h2 id="ms-h" class="vh">
				{t.milestones}
			</h2>
			<ol class="ms__line" {...asList}>
				{aroundNow(milestones).map((one) => {
					const state = one.doneOn !== null ? 'done' : one.id === next?.id ? 'now' : 'next'
					const isLate = lateSince({ ...one, steps: [] }, one.doneOn === null ? 'under_way' : 'done', today)
					return (
						<li key={one.id} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
							<span class="ms__d">
								{formatDue(language, one) || t.noDate}
								{one.doneOn !== null && <span class="vh">, {t.reached}</span>}
								{isLate !== undefined && `, ${late.short}`}
							</span>
							<span lang={lang}>{one.title}</span>
						</li>
					)
				})}
			</ol>
		</div>
	)
}
