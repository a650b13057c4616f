import * as z from 'zod'
import type { TermWords } from './term.ts'

const label = z.string().trim().min(1, 'labelMissing').max(80, 'labelLong')

/** A word per line, each once. */
const synonyms = z
	.string()
	.default('')
	.transform((text) => [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== ''))
	.refine((lines) => lines.length <= 40 && lines.every((line) => line.length <= 80), 'synonymsLong')

export const wordFields = { da: label, nl: label, en: label, synonyms }

export function wordsOf({
	da,
	nl,
	en,
	synonyms,
}: {
	da: string
	nl: string
	en: string
	synonyms: string[]
}): TermWords {
	return { labels: { da, nl, en }, synonyms }
}
