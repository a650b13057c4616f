import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	title: 'Uw agenda',
	lead: 'Abonneer u op uw termijnen en bijeenkomsten in Outlook, Google of op uw telefoon. De agenda houdt zichzelf bij.',
	contents:
		'Er staat in wanneer aanvragen waaraan u begonnen bent binnen moeten zijn, wanneer beoordelingen die u nog moet doen klaar moeten zijn, de bijeenkomsten en data van de programma’s waaraan u meedoet, en de studiereizen waarop u een plaats hebt.',
	secret: 'Het adres is geheim: wie het heeft, kan uw agenda lezen zonder in te loggen. Deel het niet.',
	made: (when) =>
		`U hebt op ${when} een adres gemaakt. We laten het niet nog eens zien: bent u het kwijt, maak dan een nieuw.`,
	none: 'U hebt nog geen adres.',
	make: 'Adres maken',
	renew: 'Nieuw adres maken',
	renewHint: 'Het oude werkt dan meteen niet meer.',
	revoke: 'Adres sluiten',
	ready: 'Dit is het adres',
	readyText:
		'Kopieer het nu en plak het waar uw agenda om een internetagenda (iCal) vraagt. We laten het alleen deze ene keer zien.',
	address: 'Het adres van uw agenda',
	revoked: 'Het adres is gesloten',
	revokedText: 'Agenda’s die het hebben, krijgen niets meer te horen.',
	account: 'Uw profiel',
	name: (person) => `Torvet: ${person}`,
	description: 'Uw termijnen en bijeenkomsten op Torvet.',
	labels: {
		draft: (title) => `Aanvraag uiterlijk: ${title}`,
		planned: (title) => `Houd de dag vrij: ${title}`,
		assessments: (title) => `Beoordelingen uiterlijk: ${title}`,
	},
} satisfies Messages<typeof da>
