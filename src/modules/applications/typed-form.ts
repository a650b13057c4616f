import { createHash } from 'node:crypto'
import type { Id } from '../../platform/id.ts'
import type { FactWords } from './application.ts'

/** Names of fields: those of the facts are their own, an answer's carries its question. */
export const factNames = [
	'contactName',
	'contactTitle',
	'contactEmail',
	'exemptionReason',
	'summary',
] as const satisfies (keyof FactWords)[]
export type FactName = (typeof factNames)[number]

export function answerName(questionId: Id<'question'>): string {
	return `answer-${questionId}`
}

/** A hidden field that says which text somebody began from. */
export function seenName(name: string): string {
	return `seen-${name}`
}

/** The questions that something was sent for. */
export function answeredQuestions(typed: Typed): Id<'question'>[] {
	return Object.keys(typed).flatMap((name) => (/^answer-([0-9a-f-]{36})$/.exec(name)?.[1] ?? []) as Id<'question'>[])
}

export function versionName(questionId: Id<'question'>): string {
	return `version-${questionId}`
}

/** What somebody sends: texts and lists by name. A name that is missing was not part of what was sent. */
export type Typed = Partial<Record<string, string | string[]>>

export function typedText(typed: Typed, name: string): string | undefined {
	const value = typed[name]
	return typeof value === 'string' ? value : undefined
}

/** A script sends an empty list as one empty text. A browser does not send it at all: then its fingerprint says that it was there. */
export function typedThemes(typed: Typed): string[] | undefined {
	const value = typed['themes']
	if (Array.isArray(value)) return value.filter((key) => key !== '')
	const isWhole = typed['section'] !== undefined && typed[seenName('themes')] !== undefined
	return isWhole ? [] : undefined
}

/** What the hidden fields of what was sent must say from now on. */
export function seenAfter(typed: Typed): Record<string, string> {
	const themes = typedThemes(typed)
	const texts = Object.entries(typed).flatMap(([name, value]) =>
		typeof value === 'string' && isField(name) ? [[seenName(name), fingerprint(value)] as const] : [],
	)
	return { ...Object.fromEntries(texts), ...(themes && { [seenName('themes')]: fingerprint(themesText(themes)) }) }
}

function isField(name: string): boolean {
	return factNames.some((fact) => fact === name) || name.startsWith('answer-')
}

/** Short, and enough to tell whether a text is still the one that the form was made from. */
export function fingerprint(text: string): string {
	return createHash('sha256').update(text).digest('base64url').slice(0, 12)
}

export function themesText(themes: readonly string[]): string {
	return themes.toSorted().join(' ')
}

type Compared = { typed: string | undefined; stored: string; seen: string | undefined }

/**
 * `same`: nothing to keep, because it was not sent, not touched, or stands there already. `conflict`: touched here and
 * changed by somebody else since. Without a fingerprint only what is empty may be written over.
 */
export function compare({ typed, stored, seen }: Compared): 'same' | 'changed' | 'conflict' {
	if (typed === undefined || typed === stored || fingerprint(typed) === seen) return 'same'
	return (seen ?? fingerprint('')) === fingerprint(stored) ? 'changed' : 'conflict'
}
