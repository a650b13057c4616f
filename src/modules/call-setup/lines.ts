import { formatPercent, type Language, plural } from '../../platform/i18n.ts'
import { audienceText, type CallDetail, ruleSentence } from '../calls/index.ts'
import { impossibleRules } from './impossible-rules.ts'
import { words } from './messages.ts'
import type { PartKind } from './part.ts'

/** A part in the list of its kind. */
export type Line = { id: string; title: string; meta: string; warning?: string | undefined }

export function linesOf(language: Language, call: CallDetail, kind: PartKind): Line[] {
	const lines: Record<PartKind, () => Line[]> = {
		question: () => questionLines(language, call),
		criterion: () => criterionLines(language, call),
		theme: () => call.themes.map(({ key, label }) => ({ id: key, title: label, meta: '' })),
		eligibilityRule: () => eligibilityLines(language, call),
		spreadRule: () => spreadLines(language, call),
		contact: () => contactLines(language, call),
	}
	return lines[kind]()
}

function questionLines(language: Language, { questions }: CallDetail): Line[] {
	const { lines } = words(language)
	return questions.map(({ id, title, wordLimit, required }) => {
		const limit = wordLimit === null ? lines.noLimit : plural(language, wordLimit, lines.limit)
		return { id, title, meta: required ? limit : `${limit}, ${lines.optional}` }
	})
}

function criterionLines(language: Language, { criteria }: CallDetail): Line[] {
	const { lines } = words(language)
	const total = criteria.reduce((sum, { weight }) => sum + weight, 0)
	return criteria.map(({ id, name, weight }) => ({
		id,
		title: name,
		meta: lines.weight(formatPercent(language, weight / total)),
	}))
}

function eligibilityLines(language: Language, call: CallDetail): Line[] {
	const { lines } = words(language)
	return call.eligibilityRules.map((rule) => ({
		id: rule.id,
		title: audienceText(language, { ...call, eligibilityRules: [rule] }),
		meta: rule.soft ? lines.soft : lines.hard,
	}))
}

function spreadLines(language: Language, call: CallDetail): Line[] {
	const { impossible } = words(language)
	const reasons = new Map(impossibleRules(call).map(({ rule, reason }) => [rule.id, impossible[reason]]))
	return call.spreadRules.map((rule) => ({
		id: rule.id,
		title: ruleSentence(language, rule, call),
		meta: '',
		warning: reasons.get(rule.id),
	}))
}

function contactLines(language: Language, { contacts }: CallDetail): Line[] {
	const { lines } = words(language)
	return contacts.map(({ id, topic, name, email }) => ({
		id,
		title: topic,
		meta: email === '' ? name : `${name}, ${email}`,
		warning: email === '' ? lines.noEmail : undefined,
	}))
}
