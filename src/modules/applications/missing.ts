import { countWords, isWithinLimit } from '../../methods/words.ts'
import type { Id } from '../../platform/id.ts'
import { type CallDetail, judgeEligibility, type Question } from '../calls/index.ts'
import { type ApplicationDetail, asksForSummary, SUMMARY_WORDS } from './application.ts'

/** What stands in the way of submitting. Keys of the module's messages; `questionId` says which answer. */
export type Missing =
	| { gap: 'answer' | 'tooLong'; questionId: Id<'question'> }
	| { gap: 'contact' | 'summary' | 'summaryTooLong' | 'themes' | 'tooManyThemes' | 'exemption' | 'excluded' }

/** Everything that must be put right before the application can be submitted, in the order of the form. */
export function missingIn(application: ApplicationDetail, call: CallDetail): Missing[] {
	return [
		...missingContact(application),
		...missingExemption(application, call),
		...missingSummary(application, call),
		...missingThemes(application, call),
		...call.questions.flatMap((question) => missingAnswer(application, question)),
	]
}

export function missingAnswer({ answers }: Pick<ApplicationDetail, 'answers'>, question: Question): Missing[] {
	const count = countWords(answers.find(({ questionId }) => questionId === question.id)?.body ?? '')
	if (question.required && count.words === 0) return [{ gap: 'answer', questionId: question.id }]
	const tooLong = question.wordLimit !== null && !isWithinLimit(count, question.wordLimit)
	return tooLong ? [{ gap: 'tooLong', questionId: question.id }] : []
}

function missingContact({ contactName, contactEmail }: ApplicationDetail): Missing[] {
	const reachable = /^\S+@\S+\.\S+$/.test(contactEmail.trim())
	return contactName.trim() !== '' && reachable ? [] : [{ gap: 'contact' }]
}

function missingExemption({ place, exemptionReason }: ApplicationDetail, call: CallDetail): Missing[] {
	const { verdict } = judgeEligibility(call.eligibilityRules, place)
	if (verdict === 'excluded') return [{ gap: 'excluded' }]
	return verdict === 'exemption' && exemptionReason.trim() === '' ? [{ gap: 'exemption' }] : []
}

function missingSummary({ summary }: ApplicationDetail, call: CallDetail): Missing[] {
	if (!asksForSummary(call)) return []
	const count = countWords(summary)
	if (count.words === 0) return [{ gap: 'summary' }]
	return isWithinLimit(count, SUMMARY_WORDS) ? [] : [{ gap: 'summaryTooLong' }]
}

function missingThemes({ themes }: ApplicationDetail, call: CallDetail): Missing[] {
	if (call.themes.length === 0 || call.themesMax === 0) return []
	if (themes.length === 0) return [{ gap: 'themes' }]
	return themes.length > call.themesMax ? [{ gap: 'tooManyThemes' }] : []
}
