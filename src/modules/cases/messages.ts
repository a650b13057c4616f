import { catalogue, type Language } from '../../platform/i18n.ts'
import { da } from './messages.da.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const words = catalogue({ da, nl, en })

/** What is wrong with a proposal; its form's messages are the keys. */
export function caseProposalFaults(language: Language): Record<string, string> {
	return words(language).faults
}
