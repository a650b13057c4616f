import type { Language } from '../../platform/i18n.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { contentLanguage } from '../programmes/index.ts'
import { words } from './messages.ts'
import type { SubmissionContent, SubmittedAnswer } from './submission.ts'

type SubmittedTextProps = {
	/** Of the page around it; the text itself is in the language of its programme. */
	language: Language
	content: Pick<SubmissionContent, 'summary' | 'exemptionReason' | 'programme' | 'answers'>
	/** Of the headings: one below that of what stands around them. */
	level?: 2 | 3
}

/** An application as it was handed in, question by question; every section can be linked to by `#question-1`. */
export function SubmittedText({ language, content, level = 2 }: SubmittedTextProps) {
	const { summary, exemptionReason, programme, answers } = content
	const lang = contentLanguage({ language }, programme)
	const { submitted } = words(language)
	const asked = { language, lang, level }
	return (
		<div class="submitted">
			{summary !== '' && <Part {...asked} id="summary" title={submitted.summary} text={summary} />}
			{exemptionReason !== '' && <Part {...asked} id="exemption" title={submitted.exemption} text={exemptionReason} />}
			{answers.map((answer) => (
				<Part
					{...asked}
					key={answer.questionId}
					id={`question-${answer.position}`}
					{...partOf(answer)}
					titleLang={lang}
				/>
			))}
		</div>
	)
}

function partOf({ position, title, body }: SubmittedAnswer): { title: string; text: string } {
	return { title: `${position}. ${title}`, text: body }
}

type PartProps = {
	language: Language
	lang: string | undefined
	level: 2 | 3
	id: string
	title: string
	text: string
	titleLang?: string | undefined
}

function Part({ language, lang, level, id, title, text, titleLang }: PartProps) {
	const Heading = level === 2 ? 'h2' : 'h3'
	return (
		<section class="qa" id={id} aria-labelledby={`${id}-title`}>
			<Heading id={`${id}-title`} lang={titleLang}>
				{title}
			</Heading>
			{text.trim() === '' ? (
				<p class="muted">{words(language).submitted.unanswered}</p>
			) : (
				<WrittenText text={text} lang={lang} />
			)}
		</section>
	)
}
