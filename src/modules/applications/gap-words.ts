import { countWords } from '../../methods/words.ts'
import { type Language, plural } from '../../platform/i18n.ts'
import type { CallDetail } from '../calls/index.ts'
import { type ApplicationDetail, SUMMARY_WORDS } from './application.ts'
import { words } from './messages.ts'
import type { Missing } from './missing.ts'
import { answerName } from './typed-form.ts'

type About = { application: Pick<ApplicationDetail, 'answers' | 'summary'>; call: CallDetail }

/** The field that a gap is about; also the place on the form that a link leads to. */
export function fieldOf(missing: Missing): string {
	if ('questionId' in missing) return answerName(missing.questionId)
	const fields = {
		contact: 'contactName',
		exemption: 'exemptionReason',
		excluded: 'place',
		summary: 'summary',
		summaryTooLong: 'summary',
		themes: 'themes',
		tooManyThemes: 'themes',
	}
	return fields[missing.gap]
}

export function gapSentence(language: Language, missing: Missing, { application, call }: About): string {
	const { gaps } = words(language)
	if ('questionId' in missing) {
		const question = call.questions.find(({ id }) => id === missing.questionId)
		const position = question?.position ?? 0
		const body = application.answers.find(({ questionId }) => questionId === missing.questionId)?.body ?? ''
		return missing.gap === 'answer'
			? gaps.answer(position)
			: gaps.tooLong(position, wordsOver(body, question?.wordLimit ?? 0))
	}
	if (missing.gap === 'summaryTooLong')
		return plural(language, wordsOver(application.summary, SUMMARY_WORDS), gaps.summaryTooLong)
	if (missing.gap === 'tooManyThemes') return plural(language, call.themesMax, gaps.tooManyThemes)
	return gaps[missing.gap]
}

/** Field by field, as the forms and their summary of errors take them. */
export function gapFaults(language: Language, gaps: readonly Missing[], about: About): Partial<Record<string, string>> {
	return Object.fromEntries(gaps.map((missing) => [fieldOf(missing), gapSentence(language, missing, about)]))
}

function wordsOver(text: string, limit: number): number {
	const { tokens, words: counted } = countWords(text)
	return Math.min(tokens, counted) - limit
}
