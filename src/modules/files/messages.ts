import { catalogue, type Language } from '../../platform/i18n.ts'
import { da } from './messages.da.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import type { FileFault } from './receive-upload.ts'

export const words = catalogue({ da, nl, en })

export function fileFaultText(language: Language, fault: FileFault): string {
	return words(language).faults[fault]
}
