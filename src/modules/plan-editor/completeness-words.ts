import { catalogue, type Language } from '../../platform/i18n.ts'
import { planWords } from '../plans/index.ts'
import type { Requirement } from './completeness.ts'
import { da } from './completeness-words.da.ts'
import { en } from './completeness-words.en.ts'
import { nl } from './completeness-words.nl.ts'

export const completenessWords = catalogue({ da, en, nl })

/** What a plan must have, as its part is called. */
export function requirementName(language: Language, { kind }: Pick<Requirement, 'kind'>): string {
	return kind === 'parties' ? completenessWords(language).parties : planWords(language).sections[kind]
}
