import type { Actor } from '../../platform/actor.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import { type Decision, type Letter, type LetterTerms, whyNotPublishable, whyNotSendable } from './decision.ts'
import { DecisionFrame } from './decision-frame.tsx'
import { words } from './messages.ts'
import type { LetterTermsForm } from './prepare-letters.ts'

export type LettersProps = {
	view: View
	call: CallDetail
	actor: Actor
	decision: Decision
	letters: Letter[]
	terms: LetterTerms | undefined
	draft?: Draft<LetterTermsForm>
	faults?: Faults<LetterTermsForm>
}

export function LettersPage(props: LettersProps) {
	const { view, call, actor, letters, faults } = props
	const { letters: t } = words(view.language)
	const sent = whyNotSendable(letters) === 'alreadySent'
	return (
		<DecisionFrame view={view} call={call} actor={actor} title={t.title} faults={faults}>
			<ErrorSummary language={view.language} faults={faults ?? {}} />
			<div class="flow">
				<p>{t.lead}</p>
				{!sent && <TermsForm {...props} />}
				{letters.length > 0 && <LetterTable view={view} call={call} letters={letters} />}
				{letters.length > 0 && <LetterSums view={view} letters={letters} />}
				{letters.length > 0 && !sent && (
					<p>
						<LinkButton href={`/decisions/${props.decision.id}/dispatch`}>{t.send}</LinkButton>
					</p>
				)}
				{letters.length > 0 && <Publication {...props} />}
			</div>
		</DecisionFrame>
	)
}

function TermsForm({ view, decision, letters, terms, draft, faults }: LettersProps) {
	const { letters: t } = words(view.language)
	return (
		<Card title={t.terms}>
			<form method="post" action={`/decisions/${decision.id}/letters`} class="flow" noValidate>
				<TextField
					name="appealNotice"
					rows={3}
					label={t.appealNotice}
					hint={t.appealNoticeHint}
					value={draft?.appealNotice ?? terms?.appealNotice}
					fault={faults?.appealNotice}
				/>
				<TextField
					name="signature"
					rows={2}
					label={t.signature}
					value={draft?.signature ?? terms?.signature}
					fault={faults?.signature}
				/>
				{letters.length > 0 && <p class="muted">{t.prepareHint}</p>}
				<p>
					<Button kind={letters.length > 0 ? 'second' : 'first'}>
						{letters.length > 0 ? t.prepareAgain : t.prepare}
					</Button>
				</p>
			</form>
		</Card>
	)
}

function LetterTable({ view, call, letters }: { view: View; call: CallDetail; letters: Letter[] }) {
	const { letters: t } = words(view.language)
	const columns = [
		{ heading: t.place, cell: (letter: Letter) => <a href={`/letters/${letter.id}`}>{letter.place}</a> },
		{ heading: t.addressee, cell: (letter: Letter) => letter.addressee },
		{
			heading: t.kind,
			cell: (letter: Letter) => (
				<Status glyph={letter.kind === 'acceptance' ? 'done' : 'ring'}>{t[letter.kind]}</Status>
			),
		},
		{ heading: t.recipients, cell: (letter: Letter) => letter.recipients.join(', ') },
		{ heading: t.edited, headingHidden: true, cell: (letter: Letter) => <LetterState {...{ view, call, letter }} /> },
	]
	return <Table caption={t.title} columns={columns} rows={letters} rowKey={(letter) => letter.id} />
}

function LetterState({ view, call, letter }: { view: View; call: CallDetail; letter: Letter }) {
	const { letters: t } = words(view.language)
	if (letter.sentAt) return <>{t.sentOn(formatDateTime(view.language, letter.sentAt, call.programme.timeZone))}</>
	return <>{letter.edited ? t.edited : ''}</>
}

export function LetterSums({ view, letters }: { view: View; letters: Letter[] }) {
	const { letters: t } = words(view.language)
	const acceptances = letters.filter(({ kind }) => kind === 'acceptance').length
	const recipients = letters.reduce((sum, letter) => sum + letter.recipients.length, 0)
	return (
		<p class="strong">{t.summary(String(acceptances), String(letters.length - acceptances), String(recipients))}</p>
	)
}

function Publication({ view, call, decision, letters }: LettersProps) {
	const { publication, reasons } = words(view.language)
	const reason = whyNotPublishable(decision, letters)
	if (decision.publishedAt) {
		const when = formatDateTime(view.language, decision.publishedAt, call.programme.timeZone)
		return (
			<Notice kind="ok" title={publication.done(when)}>
				<p>
					<a href={`/programmes/${call.programme.slug}`}>{publication.see}</a>
				</p>
			</Notice>
		)
	}
	return (
		<Card title={publication.title}>
			<p>{reason ? reasons[reason] : publication.text}</p>
			{!reason && (
				<form method="post" action={`/decisions/${decision.id}/publication`}>
					<Button>{publication.button}</Button>
				</form>
			)}
		</Card>
	)
}
