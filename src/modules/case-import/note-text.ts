import type { Language } from '../../platform/i18n.ts'
import type { Note } from './case-import.ts'
import { words } from './messages.ts'

/** `Slutter: Datoen kan ikke læses (31.02.2019)` */
export function noteText(language: Language, { field, reason, words: written }: Note): string {
	const { fields, reasons } = words(language)
	const where = field === null ? '' : `${fields[field]}: `
	return `${where}${reasons[reason]}${written === '' ? '' : ` (${written})`}`
}
