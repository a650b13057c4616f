import { formatDateTime } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { Difference } from '../../ui/difference.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { MeetingFrame } from '../meetings/index.ts'
import { words } from './messages.ts'
import { canSettle } from './policy.ts'
import type { Section } from './summary.ts'
import type { Suggestion } from './suggestion.ts'
import { type SummaryProps, summaryAddress } from './summary-view.ts'

export type SuggestionProps = SummaryProps & {
	section: Section
	suggestion: Suggestion
	draft?: Readonly<Record<string, string | undefined>>
	faults?: Faults | undefined
}

/** How somebody would write a section, and what is said to it. */
export function SuggestionPage(props: SuggestionProps) {
	const { view, room, actor, meeting, summary, section, suggestion, reason, faults = {} } = props
	const t = words(view.language)
	const lines = (text: string) => text.split(/\n\s*\n/)
	const isOpen = suggestion.answer === null
	return (
		<MeetingFrame {...props} title={t.suggestion.title} faults={faults}>
			<div class="net">
				<div class="flow">
					<p>
						<a href={`${summaryAddress(meeting)}/sections/${section.id}`}>{section.title}</a>
					</p>
					<ErrorSummary language={view.language} faults={faults} />
					{reason && <Notice kind="warn" role="alert" title={t.reasons[reason]} />}
					<p>
						{t.suggestion.by(
							suggestion.suggesterName,
							formatDateTime(view.language, suggestion.suggestedAt, room.programme.timeZone),
						)}{' '}
						<SuggestionStatus view={view} suggestion={suggestion} />
					</p>
					{suggestion.reason !== '' && <p>{suggestion.reason}</p>}
					<h2>{t.suggestion.change}</h2>
					<Difference
						language={view.language}
						lang={room.programme.language}
						before={lines(suggestion.before)}
						after={lines(suggestion.words)}
					/>
					{suggestion.word !== null && suggestion.word !== '' && <p>{suggestion.word}</p>}
					{isOpen && canSettle(actor, room, summary) && <AnswerForm {...props} />}
				</div>
			</div>
		</MeetingFrame>
	)
}

function AnswerForm({ view, meeting, section, suggestion, draft = {}, faults = {} }: SuggestionProps) {
	const { suggestion: t, section: s } = words(view.language)
	const isMoved = section.words !== suggestion.before
	return (
		<form
			method="post"
			action={`${summaryAddress(meeting)}/suggestions/${suggestion.id}`}
			class="card card--flat flow"
			noValidate
		>
			<input type="hidden" name="version" value={section.version} />
			{isMoved && (
				<>
					<Notice kind="warn" title={t.moved} />
					<h3>{s.now}</h3>
					<WrittenText text={section.words} />
				</>
			)}
			<TextField name="words" rows={10} label={t.words} value={draft.words ?? suggestion.words} fault={faults.words} />
			<ChoiceGroup
				kind="one"
				small
				name="answer"
				label={t.answer}
				options={(['accepted', 'declined'] as const).map((value) => ({ value, label: t.choices[value] }))}
				value={draft.answer}
				fault={faults.answer}
			/>
			<TextField name="word" rows={2} label={t.word} hint={t.wordHint} value={draft.word} fault={faults.word} />
			<p>
				<Button>{t.button}</Button>
			</p>
		</form>
	)
}

export function SuggestionStatus({ view, suggestion }: { view: View; suggestion: Pick<Suggestion, 'answer'> }) {
	const { suggestion: t } = words(view.language)
	if (suggestion.answer === null) return <Status glyph="ring">{t.open}</Status>
	return <Status glyph={suggestion.answer === 'accepted' ? 'done' : 'shut'}>{t.answers[suggestion.answer]}</Status>
}
