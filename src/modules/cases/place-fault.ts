import type { Language } from '../../platform/i18n.ts'
import type { PlaceFault } from './gazetteer.ts'
import { words } from './messages.ts'

export function placeFaultText(language: Language, { reason, words: written }: PlaceFault): string {
	const { faults } = words(language)
	return `${reason === 'placesDisagree' ? faults.placesDisagree : faults.placeAmbiguous} ${written}`
}
