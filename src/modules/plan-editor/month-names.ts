import { formatMonth } from '../../platform/dates-format.ts'
import type { Language } from '../../platform/i18n.ts'

/** `januar` … `december`. */
export function monthNames(language: Language): string[] {
	return Array.from({ length: 12 }, (_, index) =>
		formatMonth(language, `2026-${String(index + 1).padStart(2, '0')}-01`).replace(/ \d{4}$/, ''),
	)
}
