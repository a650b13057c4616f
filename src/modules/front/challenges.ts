import type { Language } from '../../platform/i18n.ts'
import type { ListedMeasure } from '../toolbox/index.ts'
import { byLabel, type Term, termLabel } from '../taxonomy/index.ts'

export type Challenge = { key: string; label: string; measures: number }

/** Enough to find oneself in, few enough to read. */
const MOST = 8

/** What towns struggle with, the most helped first. */
export function challengesOf(
	language: Language,
	terms: readonly Term[],
	measures: readonly ListedMeasure[],
): Challenge[] {
	const counted = [...terms].sort(byLabel(language)).map((term) => ({
		key: term.key,
		label: termLabel(language, term),
		measures: measures.filter((measure) => measure.terms.some(({ id }) => id === term.id)).length,
	}))
	return counted
		.filter((challenge) => challenge.measures > 0)
		.sort((a, b) => b.measures - a.measures)
		.slice(0, MOST)
}
