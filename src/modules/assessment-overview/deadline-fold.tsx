import { dayAt, lastMinuteBefore } from '../../platform/dates.ts'
import { writeDay } from '../../platform/dates-format.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Due, dueDay } from '../assessments/index.ts'
import { words } from './messages.ts'
import type { OverviewProps } from './overview.page.tsx'
import { canSetDeadline } from './policy.ts'

/** By when the assessments are due; the secretariat writes the day here. */
export function DeadlineFold(props: OverviewProps) {
	const { view, call, actor, stage, faults, outdated } = props
	const { deadline } = words(view.language).overview
	if (!canSetDeadline(actor, call) || stage === 'decided' || call.deadlineAt === null) return null
	return (
		<div class="folds">
			<Fold summary={deadline.title} open={faults !== undefined || outdated === true}>
				<DayForm {...props} />
			</Fold>
		</div>
	)
}

function DayForm({ view, call, due, draft, faults, outdated }: OverviewProps) {
	const { deadline } = words(view.language).overview
	return (
		<form method="post" action={`/calls/${call.slug}/assessments/deadline`} class="narrow flow" noValidate>
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
