import { sha256OfJson } from '../../methods/canonical-json.ts'
import { countWords } from '../../methods/words.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { type Application, type ApplicationDetail, type Place, type Reason, whyNotOpen } from '../applications/index.ts'
import { type CallDetail, type Eligibility, judgeEligibility } from '../calls/index.ts'

/** All that was handed in but the answers, with labels, figures and sources as they were at that moment. */
export type SubmittedFacts = {
	format: 'torvet-application-1'
	number: string
	submittedAt: string
	submittedBy: { id: Id<'person'>; name: string }
	programme: { id: Id<'programme'>; name: string; language: Language; timeZone: string }
	call: { id: Id<'call'>; slug: string; title: string; deadlineAt: string | null; lockedSha256: string | null }
	organisation: { id: Id<'organisation'>; name: string; unit: string | null }
	place: Place
	verdict: Eligibility['verdict']
	exemptionReason: string
	summary: string
	contact: { name: string; title: string; email: string }
	themes: { key: string; label: string }[]
	/** Of all answers together. */
	words: number
}

export type SubmittedAnswer = {
	questionId: Id<'question'>
	position: number
	title: string
	shortTitle: string
	wordLimit: number | null
	body: string
	words: number
	tokens: number
}

export type SubmissionContent = SubmittedFacts & { answers: SubmittedAnswer[] }

export type Submission = {
	id: Id<'submission'>
	applicationId: Id<'application'>
	callId: Id<'call'>
	programmeId: Id<'programme'>
	organisationId: Id<'organisation'>
	state: Application['state']
	number: string
	at: Date
	submittedBy: string
	sha256: string
	content: SubmissionContent
}

export type Handing = { number: string; at: Date; by: { id: Id<'person'>; name: string } }

/** What is frozen when the application is handed in: nothing in it changes when the call, the place or a name does. */
export function submittedContent(
	application: ApplicationDetail,
	call: CallDetail,
	{ number, at, by }: Handing,
): SubmissionContent {
	const answers = submittedAnswers(application, call)
	const { verdict } = judgeEligibility(call.eligibilityRules, application.place)
	const { programme, id, slug, title, deadlineAt, lockedSha256 } = call
	const { place, summary, contactName, contactTitle, contactEmail } = application
	return {
		format: 'torvet-application-1',
		number,
		submittedAt: at.toISOString(),
		submittedBy: { id: by.id, name: by.name },
		programme: {
			id: programme.id,
			name: programme.name,
			language: programme.language,
			timeZone: programme.timeZone,
		},
		call: { id, slug, title, deadlineAt: deadlineAt?.toISOString() ?? null, lockedSha256 },
		organisation: { id: application.organisationId, name: application.organisationName, unit: application.unitName },
		place,
		verdict,
		// A reason that nobody asks for, as after a figure was mended, is no part of the application.
		exemptionReason: verdict === 'exemption' ? application.exemptionReason : '',
		summary,
		contact: { name: contactName, title: contactTitle, email: contactEmail },
		themes: call.themes.flatMap(({ key, label }) => (application.themes.includes(key) ? [{ key, label }] : [])),
		words: answers.reduce((sum, { words }) => sum + words, 0),
		answers,
	}
}

function submittedAnswers({ answers }: ApplicationDetail, call: CallDetail): SubmittedAnswer[] {
	const bodies = new Map(answers.map(({ questionId, body }) => [questionId, body]))
	return call.questions.map(({ id, position, title, shortTitle, wordLimit }) => {
		const body = bodies.get(id) ?? ''
		return { questionId: id, position, title, shortTitle, wordLimit, body, ...countWords(body) }
	})
}

export function contentSha256(content: SubmissionContent): string {
	return sha256OfJson(content)
}

/** `bliv-testby` in 2026 → `BT-2026` */
export function numberPrefix(callSlug: string, year: string): string {
	const initials = callSlug.split('-').flatMap((word) => /^[a-z]/.exec(word)?.[0].toUpperCase() ?? [])
	return `${initials.join('') || 'A'}-${year}`
}

export function numberOf(prefix: string, ordinal: number): string {
	return `${prefix}-${`${ordinal}`.padStart(3, '0')}`
}

type Dated = Pick<CallDetail, 'state' | 'opensAt' | 'deadlineAt'>
type Standing = Pick<Application, 'state'>

export function whyNotSubmittable({ state }: Standing, call: Dated, at: Date): Reason | undefined {
	return state === 'withdrawn' ? 'withdrawn' : whyNotOpen(call, at)
}

export function whyNotReopenable({ state }: Standing, call: Dated, at: Date): Reason | undefined {
	if (state === 'submitted') return whyNotOpen(call, at)
	return state === 'draft' ? 'notSubmitted' : 'withdrawn'
}

/** Also a draft: what was begun for the wrong town stands in nobody's way. */
export function whyNotWithdrawable({ state }: Standing, call: Dated, at: Date): Reason | undefined {
	return state === 'withdrawn' ? 'withdrawn' : whyNotOpen(call, at)
}
