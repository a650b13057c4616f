import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'

export const termKinds = ['theme', 'challenge'] as const
export type TermKind = (typeof termKinds)[number]

export type TermWords = { labels: Record<Language, string>; synonyms: string[] }

/** One word of the vocabulary. The key never changes; the labels may. */
export type Term = TermWords & { id: Id<'term'>; kind: TermKind; key: string; version: number }

export function termLabel(language: Language, { labels }: Pick<Term, 'labels'>): string {
	return labels[language]
}

export function byLabel(language: Language): (a: Term, b: Term) => number {
	const alphabet = new Intl.Collator(language)
	return (a, b) => alphabet.compare(termLabel(language, a), termLabel(language, b))
}

export function whyNotMerge(from: Term, into: Term): 'sameTerm' | 'otherKind' | undefined {
	if (from.id === into.id) return 'sameTerm'
	return from.kind === into.kind ? undefined : 'otherKind'
}

/** Whoever writes the old words means the new term. */
export function mergedWords(from: Term, into: Term): string[] {
	const labels = new Set(Object.values(into.labels).map(folded))
	const words = [...into.synonyms, ...Object.values(from.labels), ...from.synonyms]
	const kept = new Map(words.filter((word) => !labels.has(folded(word))).map((word) => [folded(word), word]))
	return [...kept.values()]
}

function folded(word: string): string {
	return word.toLowerCase()
}
