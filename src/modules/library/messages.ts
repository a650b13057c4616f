import { catalogue, type Language } from '../../platform/i18n.ts'
import { da } from './messages.da.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const words = catalogue({ da, nl, en })

/** For the kinds, whose forms contain the envelope's fields. */
export function libraryFaults(language: Language) {
	return words(language).faults
}

export function libraryRefusals(language: Language) {
	return words(language).refusals
}
