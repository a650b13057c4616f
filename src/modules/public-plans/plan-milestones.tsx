import { standing } from '../../platform/dates-format.ts'
import type { Step } from '../../ui/steps.tsx'
import { Steps } from '../../ui/steps.tsx'
import { formatDue } from '../plans/index.ts'
import type { AgendaProps } from './agenda-list.tsx'
import { words } from './messages.ts'
import { milestonesOf } from './public-plan.ts'

/** The way so far and the way ahead; what comes next is marked. */
export function PlanMilestones({ view, lang, latest }: AgendaProps) {
	const { milestones: t } = words(view.language)
	const milestones = milestonesOf(latest.content)
	const next = milestones.find(({ doneOn }) => doneOn === null)
	const steps = milestones.map(
		(one): Step => ({
			state: one.doneOn !== null ? 'done' : one === next ? 'now' : 'next',
			when: standing(formatDue(view.language, one)),
			title: <span lang={lang}>{one.title}</span>,
			children: one.note === '' ? undefined : <p lang={lang}>{one.note}</p>,
		}),
	)
	return (
		<>
			<h2>{t.title}</h2>
			{steps.length === 0 ? <p>{t.none}</p> : <Steps steps={steps} />}
		</>
	)
}
