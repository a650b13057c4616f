import type { ComponentChildren } from 'preact'
import { plural } from '../../platform/i18n.ts'
import { TextField } from '../../ui/field.tsx'
import type { Question } from '../calls/index.ts'
import { contentLanguage } from '../programmes/index.ts'
import { SectionStatus } from './application-side.tsx'
import { conflictFault, FormSection, type FormView, fieldText, SaveRow, Seen, Theirs } from './form-view.tsx'
import { words } from './messages.ts'
import { questionAnchor, type Section } from './sections.ts'
import { answerName, fingerprint, versionName } from './typed-form.ts'

type AnswerSectionProps = { form: FormView; question: Question; section: Section }

/** One question. An answer that is in order is folded away to two lines; what is empty or too long stands open. */
export function AnswerSection({ form, question, section }: AnswerSectionProps) {
	const { application, view, call, faults, conflicts } = form
	const answer = application.answers.find(({ questionId }) => questionId === question.id)
	const name = answerName(question.id)
	const title = `${question.position}. ${question.title}`
	const isOpen = section.state !== 'done' || faults[name] !== undefined || conflicts.includes(name)
	return (
		<FormSection
			form={form}
			anchor={questionAnchor(question.position)}
			saveTo={`/applications/${application.id}/answers/${question.id}`}
		>
			<input type="hidden" name={versionName(question.id)} value={answer?.version ?? 0} />
			<Seen name={name} print={fingerprint(answer?.body ?? '')} />
			{isOpen ? (
				<div lang={contentLanguage(view, call.programme)}>
					<AnswerField
						form={form}
						question={question}
						label={title}
						beside={<SectionStatus language={view.language} section={section} />}
					/>
				</div>
			) : (
				<Folded form={form} question={question} section={section} title={title} />
			)}
		</FormSection>
	)
}

function Folded({ form, question, section, title }: AnswerSectionProps & { title: string }) {
	const { application, view, call } = form
	const { form: text } = words(view.language)
	const lang = contentLanguage(view, call.programme)
	const body = application.answers.find(({ questionId }) => questionId === question.id)?.body ?? ''
	return (
		<>
			<div class="qa__head">
				<h2 lang={lang}>{title}</h2>
				<SectionStatus language={view.language} section={section} />
			</div>
			<details class="qa__read">
				<summary>
					<span class="clip" lang={lang}>
						{body.trim().slice(0, 300)}
					</span>
					<span class="reveal-l">
						{plural(view.language, section.words ?? 0, text.readAll)}
						<span class="vh">: {title}</span>
					</span>
				</summary>
				<AnswerField form={form} question={question} label={text.yourAnswer(question.position)} />
			</details>
		</>
	)
}

type AnswerFieldProps = { form: FormView; question: Question; label: string; beside?: ComponentChildren }

function AnswerField({ form, question, label, beside }: AnswerFieldProps) {
	const { application, view, call, faults, conflicts, locked } = form
	const name = answerName(question.id)
	const answer = application.answers.find(({ questionId }) => questionId === question.id)
	const isConflict = conflicts.includes(name)
	const { wordLimit } = question
	const { conflict } = words(view.language)
	return (
		<>
			<TextField
				name={name}
				label={label}
				hint={hintOf(form, question)}
				value={fieldText(form, name, answer?.body ?? '')}
				fault={isConflict ? conflictFault(form, answer?.savedBy, answer?.savedAt) : faults[name]}
				rows={rowsFor(wordLimit)}
				limit={wordLimit === null ? undefined : { words: wordLimit, language: view.language }}
				readonly={locked !== undefined}
				beside={beside}
				lang={contentLanguage(view, call.programme)}
			/>
			{isConflict && (
				<Theirs language={view.language} by={answer?.savedBy ?? conflict.colleague} text={answer?.body ?? ''} />
			)}
			<SaveRow form={form} target={name} about={label} savedAt={answer?.savedAt} />
		</>
	)
}

function hintOf({ view }: FormView, { hint, wordLimit, required }: Question): string | undefined {
	const { form } = words(view.language)
	const sentences = [hint, wordLimit === null ? '' : form.atMost(wordLimit), required ? '' : form.optional]
	return sentences.filter((sentence) => sentence !== '').join(' ') || undefined
}

/** A field shows about how much is asked for; where the browser can, it grows with the text. */
function rowsFor(wordLimit: number | null): number {
	return Math.min(14, Math.max(6, Math.round((wordLimit ?? 200) / 30)))
}
