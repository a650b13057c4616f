import type { Language } from '../../platform/i18n.ts'
import type { BeginDraft } from './begin-form.ts'
import { words } from './messages.ts'

export function beginLabels(language: Language): Record<keyof BeginDraft, string> {
	const { edit } = words(language)
	return {
		title: edit.titleLabel,
		summary: edit.summaryLabel,
		places: edit.places,
		story: edit.story,
		enabledBy: edit.enabledBy,
		organisationId: edit.organisation,
	}
}
