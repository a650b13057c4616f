import type { Language } from '../../platform/i18n.ts'
import { type EnvelopeDraft, envelopeDraft, type Item } from '../library/index.ts'
import type { MeasureWords } from './measure.ts'
import { draftOfRows } from './measure-rows.ts'

/** What stands in the fields, rows included under their names. */
export type MeasureDraft = EnvelopeDraft &
	Partial<
		Record<'part' | 'problem' | 'approach' | 'checklist' | 'warnings' | 'cost' | 'duration' | 'ledNote', string>
	> & {
		ledBy?: string[]
		related?: string[]
	}

type Saved = { item: Item; words: MeasureWords; related: readonly string[] }

export function measureDraft(language: Language, { item, words, related }: Saved): MeasureDraft {
	const { part, problem, approach, checklist, warnings, cost, duration, ledBy, ledNote } = words
	return {
		...envelopeDraft(language, item),
		...draftOfRows(words),
		part,
		problem,
		approach,
		ledBy,
		ledNote,
		related: [...related],
		checklist: checklist.join('\n'),
		warnings: warnings.join('\n'),
		cost: cost ?? '',
		duration: duration ?? '',
	}
}
