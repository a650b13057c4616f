import { writeDay } from '../../platform/dates-format.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Notice } from '../../ui/notice.tsx'
import { MeetingFrame } from '../meetings/index.ts'
import { Marking } from './marking.tsx'
import { words } from './messages.ts'
import { OutcomeFields } from './outcome-fields.tsx'
import { OutcomeList } from './outcome-list.tsx'
import type { Owner } from './owners.ts'
import { canWrite } from './policy.ts'
import type { Outcome, Section } from './summary.ts'
import { type SummaryProps, summaryAddress } from './summary-view.ts'

export type OutcomeProps = SummaryProps & {
	section: Section
	outcome: Outcome
	owners: readonly Owner[]
	draft?: Readonly<Record<string, string | undefined>>
	faults?: Faults | undefined
}

/** One thing that came out of a section. */
export function OutcomePage(props: OutcomeProps) {
	const { view, room, actor, meeting, summary, section, outcome, marks, reason, faults = {} } = props
	const t = words(view.language)
	const own = `${summaryAddress(meeting)}/outcomes/${outcome.id}`
	return (
		<MeetingFrame {...props} title={t.outcomes.kinds[outcome.kind]} faults={faults}>
			<div class="net">
				<div class="flow">
					<p>
						<a href={`${summaryAddress(meeting)}/sections/${section.id}`}>{section.title}</a>
					</p>
					<ErrorSummary language={view.language} faults={faults} />
					{reason && <Notice kind="warn" role="alert" title={t.reasons[reason]} />}
					{(reason === 'outdated' || !canWrite(actor, room, summary)) && <OutcomeList {...props} own={[outcome]} />}
					{canWrite(actor, room, summary) && <EditForm {...props} own={own} />}
					<Marking {...props} own={own} mark={marks.find(({ outcomeId }) => outcomeId === outcome.id)} />
				</div>
			</div>
		</MeetingFrame>
	)
}

function EditForm(props: OutcomeProps & { own: string }) {
	const { view, outcome, own, draft } = props
	const { outcomes: t } = words(view.language)
	return (
		<>
			<form method="post" action={own} class="flow" noValidate>
				<input type="hidden" name="version" value={outcome.version} />
				<OutcomeFields {...props} draft={draft ?? typed(props)} />
				<p>
					<Button>{t.save}</Button>
				</p>
			</form>
			<form method="post" action={`${own}/removal`} class="flow">
				<p class="muted">{t.removeLead}</p>
				<p>
					<Button kind="bad">{t.remove}</Button>
				</p>
			</form>
		</>
	)
}

function typed({ view, outcome, owners }: OutcomeProps) {
	const { kind, words: text, ownerSeatId, ownerPersonId, dueOn } = outcome
	const owner = owners.find(
		({ seatId, personId }) =>
			(seatId !== null && seatId === ownerSeatId) || (personId !== null && personId === ownerPersonId),
	)
	return { kind, outcome: text, owner: owner?.key, dueOn: dueOn === null ? '' : writeDay(view.language, dueOn) }
}
