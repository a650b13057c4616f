import type { ComponentChildren } from 'preact'
import { formatDay } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Status, Tag } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { formatDue, lateSince, type Plan, type PlanStep } from '../plans/index.ts'
import { lateText } from './action-status.tsx'
import { words } from './messages.ts'

type LineProps = {
	view: View
	plan: Plan
	step: PlanStep
	today: string
	/** Below it the step is changed, ended and reopened. */
	address: string
	writes: boolean
	leads: boolean
	/** Of which action it is, where that does not go without saying. */
	beside?: ComponentChildren
}

/** One step or milestone with its day, and what the reader may do with it. */
export function StepLine({ view, plan, step, today, address, writes, leads, beside }: LineProps) {
	const { language } = view
	const { action: t } = words(language)
	const who = plan.partnership.parties.find(({ id }) => id === step.partyId)?.name
	const isDone = step.doneOn !== null
	return (
		<li>
			<div>
				<Status glyph={isDone ? 'done' : 'ring'} tone={isDone ? 'ok' : undefined}>
					<span lang={plan.language}>{step.title}</span>
				</Status>
				<p class="small muted">{facts(view, step, who).join(', ')}</p>
				{step.note !== '' && (
					<p class="small" lang={plan.language}>
						{step.note}
					</p>
				)}
			</div>
			<div class="row">
				{beside}
				<Late {...{ view, step, today }} />
				{step.isMilestone && beside === undefined && <Tag>{t.milestone}</Tag>}
				{leads && (
					<form method="post" action={`${address}/${isDone ? 'reopening' : 'end'}`}>
						<Button kind={isDone ? 'quiet' : 'second'} size="small" about={step.title}>
							{isDone ? t.reopen : t.done}
						</Button>
					</form>
				)}
				{writes && (
					<a href={address}>
						{t.change}
						<span class="vh">: {step.title}</span>
					</a>
				)}
			</div>
		</li>
	)
}

function facts({ language }: View, step: PlanStep, who: string | undefined): string[] {
	const { action: t, list } = words(language)
	const when =
		step.doneOn === null ? formatDue(language, step) || list.noDate : t.doneOn(formatDay(language, step.doneOn))
	return who === undefined ? [when] : [when, who]
}

function Late({ view, step, today }: Pick<LineProps, 'view' | 'step' | 'today'>) {
	const since = lateSince({ ...step, steps: [] }, step.doneOn === null ? 'under_way' : 'done', today)
	return since === undefined ? null : <Tag tone="bad">{lateText(view.language, since, today)}</Tag>
}
