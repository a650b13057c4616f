import type { Actor } from '../../platform/actor.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Rows } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import type { Letter } from './decision.ts'
import { DecisionFrame } from './decision-frame.tsx'
import type { LetterForm } from './edit-letter.ts'
import { LetterText } from './letter-text.tsx'
import { words } from './messages.ts'

type LetterProps = {
	view: View
	call: CallDetail
	actor: Actor
	letter: Letter
	draft?: Draft<LetterForm>
	faults?: Faults<LetterForm>
	/** Somebody else saved meanwhile: what was typed is in the field, what stands is shown. */
	outdated?: true
}

export function LetterPage(props: LetterProps) {
	const { view, call, actor, letter, faults } = props
	const { letters: t } = words(view.language)
	const pairs = [
		{ term: t.kind, value: t[letter.kind] },
		{ term: t.addressee, value: letter.addressee },
		{ term: t.recipients, value: letter.recipients.join(', ') },
	]
	return (
		<DecisionFrame view={view} call={call} actor={actor} title={letter.place} faults={faults}>
			<ErrorSummary language={view.language} faults={faults ?? {}} />
			<div class="flow">
				<Rows kind="tight" pairs={pairs} />
				{letter.sentAt ? <SentLetter {...props} sentAt={letter.sentAt} /> : <EditForm {...props} />}
				<p>
					<a href={`/decisions/${letter.decisionId}/letters`}>{t.back}</a>
				</p>
			</div>
		</DecisionFrame>
	)
}

function EditForm({ view, call, letter, draft, faults, outdated }: LetterProps) {
	const { letterPage } = words(view.language)
	const { language } = call.programme
	return (
		<>
			{outdated && (
				<Notice kind="warn" title={letterPage.conflict}>
					<p>{letterPage.conflictText}</p>
				</Notice>
			)}
			<form method="post" action={`/letters/${letter.id}`} class="flow" noValidate>
				<input type="hidden" name="version" value={letter.version} />
				<TextField
					name="subject"
					label={letterPage.subject}
					lang={language}
					value={draft?.subject ?? letter.subject}
					fault={faults?.subject}
				/>
				<TextField
					name="body"
					rows={24}
					label={letterPage.body}
					lang={language}
					value={draft?.body ?? letter.body}
					fault={faults?.body}
				/>
				<p>
					<Button>{letterPage.save}</Button>
				</p>
			</form>
			{outdated && (
				<section>
					<h2>{letterPage.theirs}</h2>
					<LetterText letter={letter} language={language} />
				</section>
			)}
		</>
	)
}

function SentLetter({ view, call, letter, sentAt }: LetterProps & { sentAt: Date }) {
	const { letterPage, letters: t } = words(view.language)
	return (
		<section class="flow">
			<h2>{letterPage.asSent}</h2>
			<p class="muted">
				{t.sentOn(formatDateTime(view.language, sentAt, call.programme.timeZone))}.{' '}
				{letterPage.fingerprint(letter.sha256?.slice(0, 16) ?? '')}
			</p>
			<LetterText letter={letter} language={call.programme.language} />
		</section>
	)
}
