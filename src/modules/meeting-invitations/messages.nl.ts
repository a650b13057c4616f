import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

type Facts = { title: string; programme: string; when: string }

export const nl: Messages<typeof da> = {
	calendar: {
		case: 'Intervisie',
		page: (url: string) => `Alles over de bijeenkomst, en aan- of afmelden: ${url}`,
	},
	mail: {
		greeting: (name: string) => `Beste ${name},`,
		subjects: {
			invited: ({ title, when }: Facts) => `Uitnodiging: ${title}, ${when}`,
			changed: ({ title, when }: Facts) => `Gewijzigd: ${title}, ${when}`,
			cancelled: ({ title, when }: Facts) => `Gaat niet door: ${title}, ${when}`,
			released: ({ title, when }: Facts) => `Niet langer je afspraak: ${title}, ${when}`,
		},
		leads: {
			invited: ({ title, programme }: Facts) =>
				`Je bent uitgenodigd voor ${title} van ${programme}. Zet de bijeenkomst meteen in je agenda: de uitnodiging zit bij deze mail.`,
			changed: ({ title, programme }: Facts) =>
				`De tijd of plaats van ${title} van ${programme} is gewijzigd. Je agenda past de afspraak aan zodra je deze mail opent.`,
			cancelled: ({ title, programme }: Facts) => `${title} van ${programme} gaat niet door.`,
			released: ({ title, programme }: Facts) =>
				`Je doet niet meer mee aan ${programme}, dus ${title} gaat uit je agenda.`,
		},
		when: (when: string) => `Wanneer: ${when}`,
		place: (place: string) => `Waar: ${place}`,
		online: (url: string) => `Online meedoen: ${url}`,
		host: (name: string) => `Gastheer: ${name}`,
		directions: (text: string) => `Route: ${text}`,
		programme: 'Programma',
		answer: (url: string) =>
			`Komen jullie, en wie? Meld je aan of af op de pagina van de bijeenkomst: ${url}\nEen antwoord vanuit je agenda bereikt ons niet.`,
		farewell: 'Met vriendelijke groet,\nTorvet',
	},
	page: {
		title: 'Uitnodigingen',
		lead: 'Iedereen die een plek mag gebruiken, krijgt de bijeenkomst in de agenda zodra die is aangekondigd, en een wijziging als tijd of plaats verandert.',
		newcomers: 'Wie later toegang krijgt tot een plek, krijgt de uitnodiging vanzelf binnen een uur.',
		replies:
			'Antwoorden vanuit agenda’s kunnen we niet ontvangen. Aan- en afmelden gaat via de pagina van de bijeenkomst.',
		list: 'Wie de bijeenkomst in de agenda heeft',
		name: 'Naam',
		email: 'E-mail',
		told: 'Laatste bericht',
		none: 'Nog niemand is uitgenodigd',
		noneText: 'De bijeenkomst moet eerst worden aangekondigd. Dat doe je op de pagina van de bijeenkomst.',
		REQUEST: 'Uitgenodigd',
		CANCEL: 'Weer uit de agenda',
	},
}
