import { catalogue, type Language } from '../../platform/i18n.ts'
import { da } from './messages.da.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const words = catalogue({ da, nl, en })

/** What each scope lets a program do, for pages of other modules. */
export function scopeWords(language: Language) {
	return words(language).scopes
}
