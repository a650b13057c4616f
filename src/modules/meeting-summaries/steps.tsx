import { dayAt } from '../../platform/dates.ts'
import { writeDay } from '../../platform/dates-format.ts'
import { Button, More } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { reaches } from '../participation/index.ts'
import { words } from './messages.ts'
import { canAskCorrections, canLeadSummary, canPublish, canSettle } from './policy.ts'
import { whyNotAgreed, whyNotCorrected } from './summary.ts'
import type { SummaryPageProps } from './summary.page.tsx'
import { summaryAddress } from './summary-view.ts'

/** What whoever leads it can do next; why not, where something is in the way. */
export function Steps(props: SummaryPageProps) {
	const { view, room, actor, summary } = props
	const { steps: t } = words(view.language)
	if (!canLeadSummary(actor, room)) return null
	if (summary.reach !== null) return <Published {...props} />
	return (
		<section class="card card--flat flow" aria-labelledby="next">
			<h2 id="next">{t.title}</h2>
			<p>{t[summary.state]}</p>
			{canAskCorrections(actor, room, summary) && <CorrectionsForm {...props} />}
			{canSettle(actor, room, summary) && <AgreementForm {...props} />}
			{canPublish(actor, room, summary) && <PublicationForm {...props} />}
		</section>
	)
}

/** Once it is out, what it says comes first. Others may still be let read it, or no longer. */
function Published(props: SummaryPageProps) {
	const { view, meeting, summary, faults = {} } = props
	const { steps: t } = words(view.language)
	return (
		<div class="folds">
			<Fold summary={t.change} open={faults.reach !== undefined}>
				<PublicationForm {...props} />
			</Fold>
			{summary.reach !== 'room' && <More href={`${summaryAddress(meeting)}?as=reader`}>{t.publicPage}</More>}
		</div>
	)
}

function CorrectionsForm({ view, room, meeting, summary, sections, draft = {}, faults = {} }: SummaryPageProps) {
	const { steps: t, reasons } = words(view.language)
	const why = whyNotCorrected(sections)
	if (why !== undefined) return <Notice kind="info" title={reasons[why]} />
	const { correctionsBy } = summary
	const lastDay = correctionsBy && dayAt(new Date(correctionsBy.getTime() - 1), room.programme.timeZone)
	const by = draft.by ?? (lastDay ? writeDay(view.language, lastDay) : '')
	return (
		<form method="post" action={`${summaryAddress(meeting)}/corrections`} class="flow" noValidate>
			<TextField name="by" label={t.by} value={by} fault={faults.by} />
			<p>
				<Button kind={correctionsBy ? 'second' : 'first'}>{correctionsBy ? t.askAgain : t.ask}</Button>
			</p>
		</form>
	)
}

function AgreementForm({ view, meeting, suggestions }: SummaryPageProps) {
	const { steps: t, reasons } = words(view.language)
	const why = whyNotAgreed(suggestions)
	if (why !== undefined) return <Notice kind="info" title={reasons[why]} />
	return (
		<form method="post" action={`${summaryAddress(meeting)}/agreement`}>
			<Button>{t.agree}</Button>
		</form>
	)
}

function PublicationForm({ view, meeting, summary, draft = {}, faults = {} }: SummaryPageProps) {
	const { steps: t } = words(view.language)
	return (
		<form method="post" action={`${summaryAddress(meeting)}/publication`} class="flow" noValidate>
			<ChoiceGroup
				kind="one"
				name="reach"
				label={t.reach}
				options={reaches.map((value) => ({ value, label: t.reaches[value], hint: t.reachHints[value] }))}
				value={draft.reach ?? summary.reach ?? undefined}
				fault={faults.reach}
			/>
			<p>
				<Button>{t.publish}</Button>
			</p>
		</form>
	)
}
