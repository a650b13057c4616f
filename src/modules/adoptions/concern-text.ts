import { type Language, listWords } from '../../platform/i18n.ts'
import type { Concern } from './concerns.ts'
import { words } from './messages.ts'

/** `Handling 4, ”Boliger over butikkerne”: datoen og pengene er ændret` */
export function concernText(language: Language, concern: Concern): string {
	const { concerns: t } = words(language)
	if (concern.what !== 'action') return t[concern.what][concern.change](concern.title)
	const { change, number, title, aspects } = concern
	if (change !== 'changed') return t.action[change](number, title)
	const listed = listWords(
		language,
		aspects.map((aspect) => t.aspects[aspect]),
	)
	return t.action.changed(number, title, listed)
}
