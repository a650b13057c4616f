import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	title: 'Je agenda',
	lead: 'Abonneer je op je deadlines en bijeenkomsten in Outlook, Google of op je telefoon. De agenda houdt zichzelf bij.',
	contents:
		'Er staat in wanneer aanvragen waaraan je begonnen bent binnen moeten zijn, wanneer beoordelingen die je nog moet doen klaar moeten zijn, en de data van de programma’s waaraan je meedoet.',
	secret: 'Het adres is geheim: wie het heeft, kan je agenda lezen zonder in te loggen. Deel het niet.',
	made: (when) =>
		`Je hebt op ${when} een adres gemaakt. We laten het niet nog eens zien: ben je het kwijt, maak dan een nieuw.`,
	none: 'Je hebt nog geen adres.',
	make: 'Adres maken',
	renew: 'Nieuw adres maken',
	renewHint: 'Het oude werkt dan meteen niet meer.',
	revoke: 'Adres sluiten',
	ready: 'Dit is het adres',
	readyText:
		'Kopieer het nu en plak het waar je agenda om een internetagenda (iCal) vraagt. We laten het alleen deze ene keer zien.',
	address: 'Het adres van je agenda',
	revoked: 'Het adres is gesloten',
	revokedText: 'Agenda’s die het hebben, krijgen niets meer te horen.',
	account: 'Je profiel',
	name: (person) => `Torvet: ${person}`,
	description: 'Je deadlines en bijeenkomsten op Torvet.',
	labels: {
		draft: (title) => `Aanvraag uiterlijk: ${title}`,
		assessments: (title) => `Beoordelingen uiterlijk: ${title}`,
	},
} satisfies Messages<typeof da>
