import type { Language } from '../../platform/i18n.ts'

/** Countries with one clock, by its zone: where study trips from Denmark and the Netherlands go. */
const COUNTRIES: Readonly<Record<string, string>> = {
	'Europe/Copenhagen': 'DK',
	'Europe/Amsterdam': 'NL',
	'Europe/Berlin': 'DE',
	'Europe/Oslo': 'NO',
	'Europe/Stockholm': 'SE',
	'Europe/Helsinki': 'FI',
	'Atlantic/Reykjavik': 'IS',
	'Atlantic/Faroe': 'FO',
	'Europe/London': 'GB',
	'Europe/Dublin': 'IE',
	'Europe/Brussels': 'BE',
	'Europe/Luxembourg': 'LU',
	'Europe/Paris': 'FR',
	'Europe/Zurich': 'CH',
	'Europe/Vienna': 'AT',
	'Europe/Rome': 'IT',
	'Europe/Prague': 'CZ',
	'Europe/Warsaw': 'PL',
	'Europe/Vilnius': 'LT',
	'Europe/Riga': 'LV',
	'Europe/Tallinn': 'EE',
}

export const tripZones = Object.keys(COUNTRIES)

/** The country whose clocks they are, as the reader calls it. */
export function zoneName(language: Language, zone: string): string {
	const country = COUNTRIES[zone]
	if (country === undefined) return zone
	return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? zone
}

export function zoneOptions(language: Language) {
	const options = tripZones.map((zone) => ({ value: zone, label: zoneName(language, zone) }))
	return options.sort((a, b) => a.label.localeCompare(b.label, language))
}
