import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import {
	isSame,
	type Passage,
	type PassageWords,
	passageFields,
	PlanFrame,
	passageAddress,
	textAddress,
} from '../plans/index.ts'
import { words } from './messages.ts'
import { PassageText } from './passage-text.tsx'
import { canAnswer, canWithdraw } from './policy.ts'
import { SuggestionStatus } from './suggestion-list.tsx'
import { WordsDifference } from './words-difference.tsx'
import { WordsFields } from './words-fields.tsx'
import { answers, mergeWords, type Suggestion } from './writing.ts'
import { bylineOf, momentOf, type TextProps } from './writing-view.ts'

export type SuggestionProps = TextProps & {
	suggestion: Suggestion
	/** As it stands now; undefined where it was taken out of the plan. */
	passage: Passage | undefined
	/** The number of its newest edition. */
	edition: number
	draft?: (PassageWords & { answer?: string; word?: string }) | undefined
	faults?: Faults | undefined
}

/** How somebody would write a passage, and what is said to it. */
export function SuggestionPage(props: SuggestionProps) {
	const { view, actor, plan, suggestion, passage, reason, told, faults = {} } = props
	const t = words(view.language)
	const title = t.suggestions.about(passage?.heading ?? suggestion.before[passageFields[suggestion.kind][0]] ?? '')
	const crumbs = [
		{ label: t.title, href: textAddress(plan) },
		...(passage ? [{ label: passage.heading, href: passageAddress(plan, passage) }] : []),
		{ label: t.suggestions.title },
	]
	return (
		<PlanFrame {...{ view, plan, actor, crumbs, faults, title }}>
			<div class="flow">
				{told && <Notice kind="ok" title={t.told[told]} />}
				{reason && <Notice kind="warn" role="alert" title={t.reasons[reason]} />}
				<Suggested {...props} />
				{suggestion.answer === null && canAnswer(actor, plan) && <AnswerForm {...props} />}
				{canWithdraw(actor, plan, suggestion) && (
					<form method="post" action={`${textAddress(plan)}/suggestions/${suggestion.id}/withdrawal`}>
						<Button kind="second">{t.suggestions.withdraw}</Button>
					</form>
				)}
			</div>
		</PlanFrame>
	)
}

function Suggested(props: SuggestionProps) {
	const { view, plan, suggestion } = props
	const { suggestions: t } = words(view.language)
	const { suggesterName, partyName, suggestedAt, reason, answererName, word } = suggestion
	return (
		<>
			<p>
				{t.by(bylineOf(suggesterName, partyName), momentOf(props, suggestedAt))}{' '}
				<SuggestionStatus view={view} suggestion={suggestion} />
			</p>
			{reason !== '' && (
				<p>
					<b>{t.reason}</b>: {reason}
				</p>
			)}
			<h2>{t.change}</h2>
			<WordsDifference
				language={view.language}
				lang={plan.language}
				kind={suggestion.kind}
				before={suggestion.before}
				after={suggestion.words}
				level="h3"
			/>
			{answererName !== null && word !== null && word !== '' && (
				<p>
					<b>{t.answered(answererName)}</b>: {word}
				</p>
			)}
		</>
	)
}

function AnswerForm(props: SuggestionProps) {
	const { view, plan, suggestion, passage, edition, draft = {}, faults = {} } = props
	const { suggestions: t } = words(view.language)
	const { text, moved } = startOf(suggestion, passage)
	return (
		<form
			method="post"
			action={`${textAddress(plan)}/suggestions/${suggestion.id}`}
			class="card card--flat flow"
			noValidate
			aria-labelledby="answer-title"
		>
			<h2 id="answer-title">{t.answerTitle}</h2>
			<input type="hidden" name="edition" value={edition} />
			{passage === undefined && <Notice kind="warn" title={t.gone} />}
			{passage && moved && (
				<>
					<Notice kind="warn" title={t.moved}>
						<p>{moved === 'merged' ? t.movedMerged : t.movedApart}</p>
					</Notice>
					<h3>{t.now}</h3>
					<PassageText language={view.language} lang={plan.language} kind={passage.kind} text={passage.words} />
				</>
			)}
			{passage && (
				<WordsFields
					language={view.language}
					lang={plan.language}
					kind={passage.kind}
					text={{ ...text, ...draft }}
					faults={faults}
				/>
			)}
			<ChoiceGroup
				kind="one"
				small
				name="answer"
				label={t.answer}
				options={answers
					.filter((value) => passage !== undefined || value === 'declined')
					.map((value) => ({ value, label: t.choices[value] }))}
				value={draft.answer}
				fault={faults['answer']}
			/>
			<TextField name="word" rows={2} label={t.word} hint={t.wordHint} value={draft.word} fault={faults['word']} />
			<p>
				<Button>{t.button}</Button>
			</p>
		</form>
	)
}

/** What the fields begin with: the suggestion, with what was written since wherever the two do not touch. */
function startOf({ kind, before, words: suggested }: Suggestion, passage: Passage | undefined) {
	if (passage === undefined || isSame(kind, before, passage.words)) return { text: suggested }
	const merged = mergeWords(kind, before, { mine: suggested, theirs: passage.words })
	return merged ? { text: merged, moved: 'merged' as const } : { text: suggested, moved: 'apart' as const }
}
