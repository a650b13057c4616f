import { dayAt, lastMinuteBefore } from '../../platform/dates.ts'
import { writeDay } from '../../platform/dates-format.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { dueDay, DueLine } from './due-line.tsx'
import type { OverviewProps } from './overview.page.tsx'
import { overviewWords } from './overview.messages.ts'
import { canSetDeadline } from './policy.ts'
import type { Due } from './round.ts'

/** By when the assessments are due; the secretariat writes the day here. */
export function DeadlineCard(props: OverviewProps) {
	const { view, call, actor, stage, due } = props
	const { deadline } = overviewWords(view.language).overview
	const writes = canSetDeadline(actor, call) && stage !== 'decided' && call.deadlineAt !== null
	if (!writes) return due ? <DueLine view={view} call={call} due={due} /> : null
	return (
		<Card title={deadline.title}>
			{due ? <DueLine view={view} call={call} due={due} /> : <p class="muted">{deadline.none}</p>}
			<DayForm {...props} />
		</Card>
	)
}

function DayForm({ view, call, due, draft, faults, outdated }: OverviewProps) {
	const { deadline } = overviewWords(view.language).overview
	return (
		<form method="post" action={`/calls/${call.slug}/assessments/deadline`} class="flow" noValidate>
			<ErrorSummary language={view.language} faults={faults} />
			{outdated && due && (
				<Notice kind="warn" title={deadline.outdated} role="alert">
					<p>{deadline.outdatedText(dueDay(view, call, due))}</p>
				</Notice>
			)}
			<input type="hidden" name="version" value={due?.version ?? 0} />
			<TextField
				name="day"
				label={deadline.field}
				hint={deadline.hint}
				value={draft?.day ?? (due && dayOf(due, { view, call }))}
				fault={faults?.['day']}
				short
			/>
			<p>
				<Button kind="second">{deadline.button}</Button>
			</p>
		</form>
	)
}

function dayOf(due: Due, { view, call }: Pick<OverviewProps, 'view' | 'call'>): string {
	return writeDay(view.language, dayAt(lastMinuteBefore(due.at), call.programme.timeZone))
}
