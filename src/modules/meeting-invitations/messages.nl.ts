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
			released: ({ title, when }: Facts) => `Niet langer uw afspraak: ${title}, ${when}`,
		},
		leads: {
			invited: ({ title, programme }: Facts) =>
				`U bent uitgenodigd voor ${title} van ${programme}. Zet de bijeenkomst meteen in uw agenda: de uitnodiging zit bij deze mail.`,
			changed: ({ title, programme }: Facts) =>
				`De tijd of plaats van ${title} van ${programme} is gewijzigd. Uw agenda past de afspraak aan zodra u deze mail opent.`,
			cancelled: ({ title, programme }: Facts) => `${title} van ${programme} gaat niet door.`,
			released: ({ title, programme }: Facts) =>
				`U doet niet meer mee aan ${programme}, dus ${title} gaat uit uw agenda.`,
		},
		when: (when: string) => `Wanneer: ${when}`,
		place: (place: string) => `Waar: ${place}`,
		online: (url: string) => `Online meedoen: ${url}`,
		host: (name: string) => `Gastheer: ${name}`,
		directions: (text: string) => `Route: ${text}`,
		programme: 'Programma',
		answer: (url: string) =>
			`Komt u, en wie? Meld u aan of af op de pagina van de bijeenkomst: ${url}\nEen antwoord vanuit uw agenda bereikt ons niet.`,
		farewell: 'Met vriendelijke groet,\nTorvet',
	},
	page: {
		title: 'Uitnodigingen',
		lead: 'Iedereen die een plaats mag gebruiken, krijgt de bijeenkomst in de agenda zodra die is aangekondigd, en een wijziging als tijd of plaats verandert.',
		newcomers: 'Wie later toegang krijgt tot een plaats, krijgt de uitnodiging vanzelf binnen een uur.',
		replies:
			'Antwoorden vanuit agenda’s kunnen we niet ontvangen. Aan- en afmelden gaat via de pagina van de bijeenkomst.',
		list: 'Wie de bijeenkomst in de agenda heeft',
		name: 'Naam',
		email: 'E-mail',
		told: 'Laatste bericht',
		none: 'Nog niemand is uitgenodigd',
		noneText: 'De bijeenkomst moet eerst worden aangekondigd. Dat doet u op de pagina van de bijeenkomst.',
		nobody: 'Niemand is uitgenodigd',
		noneHeld: 'De bijeenkomst is voorbij en niemand kreeg die van hieruit in de agenda.',
		REQUEST: 'Uitgenodigd',
		CANCEL: 'Weer uit de agenda',
	},
}
