import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { PlanContent } from '../plans/index.ts'

export const audiences = ['public', 'invited'] as const
export type Audience = (typeof audiences)[number]

export type Consultation = {
	id: Id<'consultation'>
	planId: Id<'plan'>
	title: string
	intro: string
	audience: Audience
	/** The words of the plan as they were put to consultation. */
	content: PlanContent
	openedAt: Date
	/** The first moment that is too late. */
	closesAt: Date
	invited: Id<'party'>[]
	report: { words: string; publishedAt: Date } | null
}

export const passageKinds = ['plan', 'section', 'challenge', 'action'] as const

/** What somebody writes about: the plan as a whole, without an id, or one thing in it. */
export type Passage = { kind: (typeof passageKinds)[number]; id: Id<'passage'> | null }

export const outcomes = ['taken_up', 'partly', 'not_taken_up', 'noted'] as const
export type Outcome = (typeof outcomes)[number]

export type InputAnswer = { outcome: Outcome; words: string; isShown: boolean }

export type ConsultationInput = {
	id: Id<'consultationInput'>
	consultationId: Id<'consultation'>
	partyId: Id<'party'> | null
	/** Of the party; null for anybody else. */
	partyName: string | null
	passageKind: Passage['kind']
	passageId: Passage['id']
	place: string
	lon: number | null
	lat: number | null
	words: string
	name: string
	/** Where the answer is sent; for the team alone. */
	email: string
	language: Language
	mayBeNamed: boolean
	state: 'asked' | 'received'
	sentAt: Date
	answer: InputAnswer | null
}

/** Why nothing can be said any more; keys of the module's words. */
export function whyNotHeard({ closesAt }: Pick<Consultation, 'closesAt'>, at: Date): 'closed' | undefined {
	return closesAt <= at ? 'closed' : undefined
}

/** Why the report cannot be published yet. */
export function whyNotReported(
	consultation: Pick<Consultation, 'closesAt' | 'report'>,
	{ inputs, at }: { inputs: readonly Pick<ConsultationInput, 'answer'>[]; at: Date },
) {
	if (consultation.report !== null) return 'alreadyReported' as const
	if (at < consultation.closesAt) return 'stillOpen' as const
	return inputs.some(({ answer }) => answer === null) ? ('unanswered' as const) : undefined
}

/** Who is named with published words: a party always, others if they want to. */
export function namedAs({ partyName, name, mayBeNamed }: Pick<ConsultationInput, 'partyName' | 'name' | 'mayBeNamed'>) {
	return partyName ?? (mayBeNamed && name !== '' ? name : undefined)
}

/** How often each outcome came; all are counted, also those whose words are not shown. */
export function countOutcomes(inputs: readonly Pick<ConsultationInput, 'answer'>[]): Record<Outcome, number> {
	const counts = { taken_up: 0, partly: 0, not_taken_up: 0, noted: 0 }
	for (const { answer } of inputs) if (answer) counts[answer.outcome] += 1
	return counts
}
