import { formatDate, formatNumber, formatPercent, type Language } from '../../platform/i18n.ts'
import type { LetterTerms } from './decision.ts'
import { words } from './messages.ts'

/** How the assessors saw one criterion of this application; their reasons are not signed. */
export type CriterionFacts = { name: string; share: number; mean: number; reasons: string[] }

/** Everything a letter is written from. */
export type LetterFacts = LetterTerms & {
	language: Language
	timeZone: string
	kind: 'acceptance' | 'refusal'
	place: string
	addressee: string
	number: string
	callTitle: string
	programmeName: string
	applicants: number
	chosen: number
	decidedAt: Date
	score: number
	scaleMax: number
	criteria: CriterionFacts[]
	spread: string[]
	/** Why this application came in or not, as the proposal froze it. */
	reason: string
}

/**
 * Forvaltningsloven §§ 22–25: the rules, the main considerations and the facts that weighed most, and how to complain.
 * Ombudsman 2012-18: a refusal must name its main criteria; "assessed and prioritised" is not enough.
 */
export function letterText(facts: LetterFacts): { subject: string; body: string } {
	const { letter } = words(facts.language)
	const own = letter[facts.kind]
	const parts = [
		letter.greeting(facts.addressee),
		own.outcome(facts.place, facts.callTitle, facts.programmeName),
		decisionPart(facts),
		own.why,
		facts.reason,
		criteriaPart(facts),
		...reasonParts(facts),
		...spreadPart(facts),
		own.next,
		facts.appealNotice,
		`${letter.regards}\n${facts.signature}`,
	]
	return { subject: own.subject(facts.callTitle, facts.number), body: parts.join('\n\n') }
}

function decisionPart({ language, timeZone, decidedAt, applicants, chosen }: LetterFacts): string {
	const { letter } = words(language)
	return letter.decided(formatDate(language, decidedAt, timeZone), String(applicants), String(chosen))
}

function criteriaPart({ language, criteria, score, scaleMax }: LetterFacts): string {
	const { letter } = words(language)
	const lines = criteria.map(({ name, share, mean }) =>
		letter.criterion(name, formatPercent(language, share), formatNumber(language, mean, 2), String(scaleMax)),
	)
	return [letter.criteria(formatNumber(language, score, 2), String(scaleMax)), ...lines].join('\n')
}

function reasonParts({ language, criteria }: LetterFacts): string[] {
	const { letter } = words(language)
	const told = criteria.filter(({ reasons }) => reasons.length > 0)
	return told.map(({ name, reasons }) => [letter.reasons(name), ...reasons.map((reason) => `– ${reason}`)].join('\n'))
}

function spreadPart({ language, spread }: LetterFacts): string[] {
	return spread.length === 0 ? [] : [[words(language).letter.spread, ...spread.map((rule) => `– ${rule}`)].join('\n')]
}
