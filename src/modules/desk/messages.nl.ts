import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	title: 'Mijn bureau',
	lead: (day, waiting) =>
		`Vandaag is het ${day}. ${waiting === 0 ? 'Er wacht niets op u.' : waiting === 1 ? 'Er wacht één ding op u.' : `Er wachten ${waiting} dingen op u.`}`,
	mine: 'Wacht op mij',
	others: 'Wacht op anderen',
	empty: 'Er wacht niets',
	emptyText: 'Is er iets te doen in een programma waaraan u meedoet, dan staat het hier.',
	programmes: 'Programma’s',
	newProgramme: 'Nieuw programma',
	library: 'Bibliotheek',
	imports: 'Praktijkvoorbeelden importeren',
	people: 'Mensen en rollen',
	account: 'Uw profiel',
	due: (when) => `uiterlijk ${when}`,
	tasks: {
		answerProposals: {
			what: () => 'Antwoord op voorstellen voor de bibliotheek',
			why: (n: number) => (n === 1 ? 'Eén voorstel wacht op antwoord.' : `${n} voorstellen wachten op antwoord.`),
			button: 'Bekijk de voorstellen',
		},
		reviewItems: {
			what: () => 'Kijk na in de bibliotheek',
			why: (n: number) => (n === 1 ? 'Eén item is na te kijken.' : `${n} items zijn na te kijken.`),
			button: 'Kijk na',
		},
		updateTranslations: {
			what: () => 'Werk vertalingen bij',
			why: (n: number) =>
				n === 1 ? 'Eén vertaling loopt achter op het origineel.' : `${n} vertalingen lopen achter op het origineel.`,
			button: 'Bekijk de vertalingen',
		},
		apply: {
			what: (t) => `Vraag aan: ${t}`,
			why: () => 'De oproep is open en u hebt nog niet aangevraagd.',
			button: 'Lees de oproep',
		},
		finishDraft: {
			what: (t) => `Maak de aanvraag af: ${t}`,
			why: () => 'Het concept is niet ingediend.',
			button: 'Schrijf verder',
		},
		readReceipt: {
			what: (t) => `Ingediend: ${t}`,
			why: () => 'U hebt een ontvangstbewijs. Nu wordt er beoordeeld en gekozen.',
			button: 'Bekijk bewijs',
		},
		readLetter: {
			what: (t) => `Antwoord op de aanvraag: ${t}`,
			why: () => 'De brief is naar u verstuurd.',
			button: 'Lees de brief',
		},
		assess: {
			what: (t) => `Beoordeel aanvragen: ${t}`,
			why: (n) => (n === 1 ? 'Eén aanvraag mist uw beoordeling.' : `${n} aanvragen missen uw beoordeling.`),
			button: 'Beoordeel',
		},
		decide: {
			what: (t) => `Neem een besluit: ${t}`,
			why: () => 'Het programmabureau draagt een groep voor.',
			button: 'Bekijk de voordracht',
		},
		publishCall: {
			what: (t) => `Maak de oproep klaar: ${t}`,
			why: () => 'De oproep is een concept.',
			button: 'Pas de oproep aan',
		},
		followCall: {
			what: (t) => `Open oproep: ${t}`,
			why: (n, m) => `${n} ingediend, ${m} bezig.`,
			button: 'Bekijk aanvragen',
		},
		followAssessments: {
			what: (t) => `Beoordeling loopt: ${t}`,
			why: (n) => (n === 1 ? 'Er ontbreekt één beoordeling.' : `Er ontbreken ${n} beoordelingen.`),
			button: 'Bekijk wie',
		},
		select: {
			what: (t) => `Stel de groep samen: ${t}`,
			why: (n) => `Alle ${n} aanvragen zijn beoordeeld.`,
			button: 'Kies de groep',
		},
		awaitDecision: { what: (t) => `Wacht op besluit: ${t}`, why: () => 'De groep is voorgedragen.', button: 'Bekijk' },
		writeLetters: {
			what: (t) => `Schrijf brieven: ${t}`,
			why: (n) => `${n} aanvragers wachten op antwoord.`,
			button: 'Schrijf brieven',
		},
		sendLetters: {
			what: (t) => `Verstuur brieven: ${t}`,
			why: (n) => `${n} brieven zijn geschreven.`,
			button: 'Lees brieven',
		},
		publishResult: {
			what: (t) => `Maak het resultaat bekend: ${t}`,
			why: () => 'Alle aanvragers hebben een brief.',
			button: 'Maak bekend',
		},
	},
} satisfies Messages<typeof da>
