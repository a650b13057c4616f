import { writeDay } from '../../platform/dates-format.ts'
import { dateWords } from '../../platform/dates-words.ts'
import type { Language } from '../../platform/i18n.ts'
import { ChoiceGroup } from '../../ui/choice.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { givenAnswers, type Response } from './response.ts'
import { type Trial, trialStates, verdicts } from './trial.ts'

const names = ['answer', 'responder', 'words', 'source', 'state', 'verdict', 'onDate', 'version'] as const
export type RecordDraft = Partial<Record<(typeof names)[number], string>>
type RecordFieldsProps = { view: View; draft: RecordDraft; faults?: Faults | undefined }

/** The version that was read goes along, so that two who write at once do not lose each other's words. */
function Version({ draft }: Pick<RecordFieldsProps, 'draft'>) {
	return <input type="hidden" name="version" value={draft.version ?? '0'} />
}

export function ResponseFields({ view, draft, faults }: RecordFieldsProps) {
	const { record, answers } = words(view.language)
	const field = fieldOf({ draft, faults })
	return (
		<>
			<Version draft={draft} />
			<ChoiceGroup
				kind="one"
				name="answer"
				label={record.answer}
				value={draft.answer}
				fault={faults?.['answer']}
				options={givenAnswers.map((value) => ({ value, label: answers[value] }))}
			/>
			<TextField {...field('responder')} label={record.responder} hint={record.responderHint} />
			<TextField {...field('onDate')} label={record.respondedOn} hint={dateWords(view.language).dayHint} />
			<TextField {...field('words')} label={record.words} hint={record.wordsHint} rows={4} />
			<TextField {...field('source')} label={record.source} hint={record.sourceHint} />
		</>
	)
}

export function FollowUpFields({ view, draft, faults }: RecordFieldsProps) {
	const { record } = words(view.language)
	const field = fieldOf({ draft, faults })
	return (
		<>
			<TextField {...field('onDate')} label={record.onDate} hint={dateWords(view.language).dayHint} />
			<TextField {...field('words')} label={record.followUpWords} rows={4} />
			<TextField {...field('source')} label={record.source} hint={record.sourceHint} />
		</>
	)
}

/** Whoever speaks for the town is the source themselves. */
export function TrialFields({ view, draft, faults, asTown }: RecordFieldsProps & { asTown: boolean }) {
	const { record, outcomes } = words(view.language)
	const field = fieldOf({ draft, faults })
	return (
		<>
			<Version draft={draft} />
			<ChoiceGroup
				kind="one"
				name="state"
				label={record.state}
				value={draft.state}
				fault={faults?.['state']}
				options={trialStates.map((value) => ({ value, label: record.trialStates[value] }))}
			/>
			<ChoiceGroup
				kind="one"
				name="verdict"
				label={record.verdict}
				hint={record.verdictHint}
				value={draft.verdict ?? ''}
				fault={faults?.['verdict']}
				options={[
					...verdicts.map((value) => ({ value, label: outcomes[value] })),
					{ value: '', label: record.verdictUnknown },
				]}
			/>
			<TextField {...field('words')} label={record.trialWords} rows={4} />
			<TextField
				{...field('onDate')}
				label={record.onDate}
				hint={`${dateWords(view.language).dayHint} ${record.onDateOpen}`}
			/>
			<TextField {...field('source')} label={record.source} hint={asTown ? record.sourceOwn : record.sourceHint} />
		</>
	)
}

function fieldOf({ draft, faults }: Pick<RecordFieldsProps, 'draft' | 'faults'>) {
	return (name: keyof RecordDraft) => ({
		name,
		value: draft[name],
		fault: faults?.[name],
		autocomplete: 'off',
	})
}

export function responseDraft(language: Language, response: Response | undefined): RecordDraft {
	if (response === undefined) return {}
	const { answer, responder, words: said, source, respondedOn, version } = response
	return { answer, responder, words: said, source, onDate: writeDay(language, respondedOn), version: String(version) }
}

export function trialDraft(language: Language, trial: Trial | undefined): RecordDraft {
	if (trial === undefined) return {}
	const { state, verdict, words: said, source, onDate, version } = trial
	const day = onDate === null ? '' : writeDay(language, onDate)
	return { state, verdict: verdict ?? '', words: said, source, onDate: day, version: String(version) }
}
