import { countWords, isWithinLimit } from '../../methods/words.ts'
import type { Id } from '../../platform/id.ts'
import { type CallDetail, isOpen, judgeEligibility } from '../calls/index.ts'

export type Application = {
	id: Id<'application'>
	callId: Id<'call'>
	organisationId: Id<'organisation'>
	organisationName: string
	unitId: Id<'organisationUnit'> | null
	townId: string | null
	state: 'draft' | 'submitted' | 'withdrawn'
	number: string | null
	summary: string
	contactName: string
	contactTitle: string
	contactEmail: string
	exemptionReason: string
	version: number
	createdAt: Date
	submittedAt: Date | null
}

/** The facts about the place that applies, with the region it lies in on the day of the deadline. */
export type Place = {
	name: string
	townId: string | null
	municipalityCode: string
	municipalityName: string
	regionCode: string | null
	regionName: string | null
	landsdel: string | null
	population: number | null
	populationOn: string | null
	source: string
	lon: number | null
	lat: number | null
	invented: boolean
}

export type Answer = { questionId: Id<'question'>; body: string; version: number; savedAt: Date }

export type ApplicationDetail = Application & { place: Place; themes: string[]; answers: Answer[] }

/** What stands in the way of submitting; `questionId` says which answer. Keys of the module's messages. */
export type Missing =
	| { gap: 'answer' | 'tooLong'; questionId: Id<'question'> }
	| { gap: 'contact' | 'themes' | 'exemption' | 'excluded' }

/** Everything that must be put right before the application can be submitted, in the order of the form. */
export function missingIn(application: ApplicationDetail, call: CallDetail): Missing[] {
	return [...missingContact(application), ...missingThemes(application, call), ...missingExemption(application, call), ...missingAnswers(application, call)]
}

function missingContact({ contactName, contactEmail }: Application): Missing[] {
	return contactName.trim() === '' || !contactEmail.includes('@') ? [{ gap: 'contact' }] : []
}

function missingThemes({ themes }: ApplicationDetail, call: CallDetail): Missing[] {
	return call.themes.length > 0 && call.themesMax > 0 && themes.length === 0 ? [{ gap: 'themes' }] : []
}

function missingExemption({ place, exemptionReason }: ApplicationDetail, call: CallDetail): Missing[] {
	const { verdict } = judgeEligibility(call.eligibilityRules, place)
	if (verdict === 'excluded') return [{ gap: 'excluded' }]
	return verdict === 'exemption' && exemptionReason.trim() === '' ? [{ gap: 'exemption' }] : []
}

function missingAnswers({ answers }: ApplicationDetail, call: CallDetail): Missing[] {
	const bodies = new Map(answers.map((answer) => [answer.questionId, answer.body]))
	return call.questions.flatMap((question): Missing[] => {
		const count = countWords(bodies.get(question.id) ?? '')
		if (question.required && count.words === 0) return [{ gap: 'answer', questionId: question.id }]
		const tooLong = question.wordLimit !== null && !isWithinLimit(count, question.wordLimit)
		return tooLong ? [{ gap: 'tooLong', questionId: question.id }] : []
	})
}

/** A draft is written in, and a submitted application reopened or withdrawn, while the call is open. */
export function whyNotChangeable(application: Pick<Application, 'state'>, call: CallDetail, at: Date) {
	if (application.state === 'withdrawn') return 'withdrawn' as const
	return isOpen(call, at) ? undefined : ('closed' as const)
}
