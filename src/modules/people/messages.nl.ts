import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	signIn: {
		title: 'Inloggen',
		lead: 'Vul uw e-mailadres in. Wij sturen een link waarmee u inlogt. Een wachtwoord is niet nodig.',
		email: 'E-mailadres',
		emailHint: 'Gebruik uw werkadres.',
		button: 'Stuur link',
		required: 'Log in om verder te gaan',
		requiredText: 'Na het inloggen komt u terug op de pagina die u vroeg.',
	},
	sent: {
		title: 'Kijk in uw inbox',
		text: (email, minutes) => `We hebben een link gestuurd naar ${email}. Die werkt één keer, ${minutes} minuten lang.`,
		nothing: 'Niets ontvangen? Kijk bij de ongewenste mail of vraag een nieuwe link aan.',
		again: 'Stuur een nieuwe link',
	},
	tooMany: {
		title: 'Even wachten',
		text: 'Er zijn in korte tijd veel links aangevraagd. Probeer het over een kwartier opnieuw. Links die al verstuurd zijn, blijven werken.',
	},
	confirm: {
		title: 'Inloggen bij Torvet',
		text: (email) => `U logt in als ${email}.`,
		button: 'Inloggen',
		newcomer: 'Voor het eerst hier? Vertel wie u bent.',
		name: 'Naam',
		jobTitle: 'Functie',
		jobTitleHint: 'Bijvoorbeeld planoloog of centrummanager. Mag leeg blijven.',
	},
	spent: {
		title: 'Deze link is gebruikt of verlopen',
		text: 'Elke link werkt één keer en maar kort. Vraag een nieuwe aan, dan bent u zo binnen.',
		button: 'Vraag een nieuwe link aan',
	},
	account: {
		follows: 'Dit volgt u',
		calendar: 'Uw agenda',
		toCalendar: 'Zet uw termijnen en bijeenkomsten in Outlook, Google of op uw telefoon',
		title: 'Uw profiel',
		sessions: 'Hier bent u ingelogd',
		since: (when) => `Laatst gebruikt ${when}`,
		thisOne: 'Deze browser',
		end: 'Hier uitloggen',
		everywhere: 'Overal uitloggen',
		everywhereHint: 'Alle browsers en telefoons worden uitgelogd, ook deze.',
		programs: 'Programma’s die namens u vragen',
		tokens: 'Sleutels voor de API',
		signOut: 'Uitloggen',
		actsFor: 'U handelt namens',
		roles: 'Uw rollen',
		none: 'Nog geen.',
	},
	roles: {
		administrator: 'Beheerder',
		secretariat: 'Programmabureau',
		assessor: 'Beoordelaar',
		committee: 'Adviescommissie',
		decision_maker: 'Beslisser',
		applicant: 'Aanvrager',
		partner: 'Partij',
		facilitator: 'Begeleider',
		evaluator: 'Evaluator',
		reader: 'Lezer',
	},
	faults: {
		emailMissing: 'Vul uw e-mailadres in',
		emailWrong: 'Vul een e-mailadres in zoals naam@gemeente.nl',
		nameMissing: 'Vul uw naam in',
		nameLong: 'Gebruik hooguit 100 tekens',
	},
	mail: {
		subject: 'Uw link voor Torvet',
		text: (name, url, minutes) =>
			`Beste ${name || 'lezer'}\n\nKlik hier om in te loggen:\n${url}\n\nDe link werkt één keer, ${minutes} minuten lang. Hebt u hier niet om gevraagd, dan kunt u deze mail negeren.\n\nVriendelijke groet\nTorvet`,
	},
} satisfies Messages<typeof da>
