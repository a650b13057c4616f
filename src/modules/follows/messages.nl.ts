import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	search: {
		whole: (text) => `De zoekopdracht ${text}`,
		narrowed: (text) => `De zoekopdracht ${text}, met filters`,
		onlyNarrowed: 'Een zoekopdracht zonder woorden',
	},
	faults: {
		emailMissing: 'Vul uw e-mailadres in.',
		emailWrong: 'Vul een volledig e-mailadres in, bijvoorbeeld naam@gemeente.nl.',
	},
	rhythm: {
		label: 'Hoe vaak',
		weekly: 'Elke week',
		weeklyHint: 'Maandagochtend',
		daily: 'Elke dag',
		dailyHint: 'Alleen als er iets nieuws is',
	},
	follow: {
		title: 'Volgen',
		titleOf: (title) => `${title} volgen`,
		lead: 'Is er iets nieuws, dan krijgt u één mail met alles bij elkaar. Is er niets nieuws, dan komt er geen mail.',
		email: 'E-mailadres',
		emailHint: 'We gebruiken het alleen hiervoor. U hebt geen account nodig en stopt met één klik.',
		account: (email) => `De mails gaan naar ${email}.`,
		button: 'Volgen',
		privacy: 'Wat we bewaren',
		back: 'Terug naar de pagina',
		reasons: { tooMany: 'De zoekopdracht vindt te veel' },
		advice: {
			tooMany: 'De zoekopdracht vindt zo veel dat nieuws niet in één mail past. Typ meer woorden of kies meer filters.',
		},
	},
	sent: {
		title: 'Kijk in uw inbox',
		text: (email, hours) =>
			`We hebben een link gestuurd naar ${email}. Pas als u die gebruikt, volgt u. De link werkt ${hours} uur.`,
		nothing: 'Niets ontvangen? Kijk bij de ongewenste mail of probeer het opnieuw.',
	},
	busy: {
		title: 'Even wachten',
		text: 'Er zijn in korte tijd veel links aangevraagd. Probeer het over een uur opnieuw. Links die al verstuurd zijn, blijven werken.',
	},
	confirm: {
		title: 'Bevestigen',
		titleOf: (title) => `${title} volgen?`,
		text: (email) => `De mails gaan naar ${email}.`,
		button: 'Ja, volgen',
	},
	spent: {
		title: 'De link is gebruikt of verlopen',
		text: 'Volgt u al, dan is alles in orde. Ga anders naar wat u wilt volgen en vraag een nieuwe link aan.',
		button: 'Zoeken op Torvet',
	},
	manage: {
		title: 'Dit volgt u',
		lead: (email) => `De mails gaan naar ${email}.`,
		none: 'U volgt nog niets',
		noneText: 'Bij programma’s, oproepen, maatregelen, aanbevelingen, cases en zoekopdrachten staat “Volgen”.',
		caption: 'Dit volgt u',
		what: 'Wat',
		name: 'Naam',
		stop: 'Stoppen',
		save: 'Opslaan',
		stopAll: 'Alles stoppen',
		stopAllText: 'Dan verwijderen we ook uw e-mailadres van deze lijst.',
		told: { begun: 'U volgt het nu', saved: 'Opgeslagen', stopped: 'U volgt het niet meer' },
	},
	what: {
		programme: 'Programma',
		town: 'Plaats',
		theme: 'Thema',
		search: 'Zoekopdracht',
		call: 'Oproep',
		measure: 'Maatregel',
		recommendation: 'Aanbeveling',
		case: 'Case',
	},
	end: {
		title: 'Mails stoppen',
		all: 'U krijgt geen mails meer over wat u volgt.',
		one: (title) => `U krijgt geen mails meer over ${title}. De rest blijft u volgen.`,
		button: 'Stoppen',
		manage: 'Alles zien wat u volgt',
		doneTitle: 'Gestopt',
		done: 'U krijgt hierover geen mails meer. Volgt u niets anders, dan is uw e-mailadres verwijderd.',
	},
	newThing: {
		programme: 'Nieuw programma',
		call: 'Nieuwe oproep',
		measure: 'Nieuwe maatregel',
		case: 'Nieuwe case',
		recommendation: 'Nieuwe aanbeveling',
		news: 'Nieuws',
		page: 'Nieuwe pagina',
		publication: 'Nieuwe publicatie',
		town: 'Plaats',
		application: 'Nieuwe aanvraag',
	},
	opens: (opening) => `Gaat open op ${opening}.`,
	deadline: (deadline) => `De sluitingsdatum is ${deadline}.`,
	changed: {
		opened: (deadline) => `Is open voor aanvragen tot en met ${deadline}.`,
		closed: 'Is gesloten voor aanvragen.',
		deadline: (deadline) => `De sluitingsdatum is nu ${deadline}.`,
		result: 'De uitslag is bekend.',
		edition: 'Is in een nieuwe uitgave verschenen.',
		said: 'Er zijn nieuwe reacties of ervaringen.',
		dates: 'Er zijn data bijgekomen of verschoven.',
		participants: 'De lijst van deelnemers is veranderd.',
	},
	digest: {
		greeting: 'Goedemorgen\nDit is er nieuw over wat u op Torvet volgt.',
		subject: (first, others) => `${first} – en ${others}`,
		others: { one: 'nog 1 bericht', other: 'nog # berichten' },
		also: (names) => `Hoort ook bij ${names}.`,
		more: { one: 'En nog 1.', other: 'En nog #.' },
		stopOne: (title, url) => `${title} niet meer volgen:\n${url}`,
		why: {
			weekly: (url) =>
				`U krijgt deze mail op maandagochtend als er iets nieuws is. Bekijk en wijzig wat u volgt:\n${url}`,
			daily: (url) => `U krijgt deze mail ’s ochtends als er iets nieuws is. Bekijk en wijzig wat u volgt:\n${url}`,
		},
		stop: (url) => `Al deze mails stoppen:\n${url}`,
	},
	confirmation: {
		subject: (title) => `Wilt u ${title} volgen?`,
		asked: {
			weekly: (title) =>
				`Goedendag\nIemand, waarschijnlijk u, wil ${title} volgen op Torvet en nieuws bij elkaar krijgen op maandagochtend.`,
			daily: (title) =>
				`Goedendag\nIemand, waarschijnlijk u, wil ${title} volgen op Torvet en nieuws bij elkaar krijgen, elke ochtend.`,
		},
		link: (url, hours) => `Bevestig binnen ${hours} uur:\n${url}`,
		ignore: 'Was u het niet, dan hoeft u niets te doen. Er gebeurt dan niets en we vergeten uw e-mailadres.',
	},
} satisfies Messages<typeof da>
