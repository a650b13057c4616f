import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	title: 'Mijn bureau',
	lead: (day, waiting, today) =>
		`${day}. ${waiting === 0 ? 'Er wacht niets op u.' : waiting === 1 ? 'Er wacht één ding op u' : `Er wachten ${waiting} dingen op u`}${waiting === 0 ? '' : today === 0 ? ', niets ervan vandaag.' : today === waiting ? (today === 1 ? ', vandaag.' : ', allemaal vandaag.') : `, waarvan ${today === 1 ? 'één' : today} vandaag.`}`,
	show: 'Toon',
	mine: 'Wacht op mij',
	others: 'Wacht op anderen',
	done: 'Gedaan',
	before: 'Eerder',
	nothingDone: 'Nog niets gedaan',
	nothingDoneText: (days) => `Wat u hebt gedaan van wat op u wachtte, staat hier ${days} dagen.`,
	stretches: { today: 'Vandaag', week: 'Deze week', undated: 'Zonder termijn', later: 'Later' },
	weeks: 'De komende zes weken',
	since: 'Sinds de vorige keer',
	sinceBy: (name, when) => `${name}, ${when}`,
	nothingMine: 'Er wacht niets op u',
	nothingMineText: (n) =>
		n === 1 ? 'Er wacht één ding op anderen. Bekijk op wie.' : `Er wachten ${n} dingen op anderen. Bekijk op wie.`,
	newMaterial: 'nieuw materiaal',
	late: (days) => (days === 0 ? 'de termijn is verstreken' : days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
	today: (time) => (time === undefined ? 'vandaag' : `vandaag om ${time.replace(':', '.')} uur`),
	rooms: {
		meetings: 'Bijeenkomsten',
		courses: 'Trajecten',
		course: 'Uw traject',
		cases: 'Intervisie',
		partnerships: 'Partnerschappen',
	},
	empty: 'Er wacht niets',
	emptyText: 'Is er iets te doen in een programma waaraan u meedoet, dan staat het hier.',
	programmes: 'Programma’s',
	newProgramme: 'Nieuw programma',
	library: 'Bibliotheek',
	imports: 'Praktijkvoorbeelden importeren',
	people: 'Mensen en rollen',
	account: 'Uw profiel',
	tasks: {
		adoptPlan: {
			what: (t) => `Antwoord of u het plan vaststelt: ${t}`,
			why: (_n, _m, party) => `${party} is gevraagd.`,
			button: 'Antwoord',
		},
		answerConsultation: {
			what: (t) => `Reageer op de inspraak: ${t}`,
			why: (_n, _m, party) => `${party} is uitgenodigd om een mening te geven.`,
			button: 'Lees en reageer',
		},
		answerContribution: {
			what: (t) => `Antwoord op bijdragen aan ${t}`,
			why: (n) => (n === 1 ? 'Iemand biedt iets aan en wacht op antwoord.' : `${n} aanbiedingen wachten op antwoord.`),
			button: 'Bekijk het aanbod',
		},
		beginCourses: {
			what: (t: string) => `Start de trajecten: ${t}`,
			why: (n: number) =>
				n === 1 ? 'Eén doet mee maar heeft geen traject.' : `${n} doen mee maar hebben geen traject.`,
			button: 'Starten',
		},
		agreeCourse: {
			what: (t: string) => (t === '' ? 'Zeg ja tegen de trajecten' : `Zeg ja tegen het traject: ${t}`),
			why: (n: number) =>
				n === 1 ? 'De andere kant heeft het gewijzigd of voorgesteld.' : `${n} gemeenten hebben hun traject gewijzigd.`,
			button: 'Bekijk het traject',
		},
		doStep: {
			what: (t: string) => t,
			why: (n: number) => (n === 1 ? 'De andere kant wacht erop.' : `${n} gemeenten wachten erop.`),
			button: 'Open het traject',
		},
		answerMeeting: {
			what: (t: string) => `Laat weten of u komt: ${t}`,
			why: () => 'Uw plaats heeft nog niet geantwoord.',
			button: 'Antwoorden',
		},
		replyAsHost: {
			what: (t: string) => `Laat weten of u gastgemeente wilt zijn: ${t}`,
			why: () => 'U bent gevraagd een bijeenkomst te ontvangen.',
			button: 'Antwoorden',
		},
		awaitHosts: {
			what: (t: string) => `Gastgemeenten die nog niet antwoordden: ${t}`,
			why: (n: number) => (n === 1 ? 'Eén uitnodiging wacht op antwoord.' : `${n} uitnodigingen wachten op antwoord.`),
			button: 'Bekijk wie',
		},
		answerOffer: {
			what: (t: string) => `Laat weten of u een plaats wilt: ${t}`,
			why: () => 'U bent gevraagd voor een plaats die is vrijgekomen.',
			button: 'Antwoorden',
		},
		decideReplacement: {
			what: (t: string) => `Besluit wie de plaats van ${t} krijgt`,
			why: () => 'Er ligt een voordracht voor u.',
			button: 'Lees de voordracht',
		},
		findReplacement: {
			what: (t: string) => `Zoek de volgende voor de plaats van ${t}`,
			why: () => 'De plaats is vrij en er is niemand gevraagd.',
			button: 'Bekijk wie',
		},
		offerSeat: {
			what: (t: string) => `Vraag wie is gekozen voor de plaats van ${t}`,
			why: () => 'Er is besloten.',
			button: 'Stuur de vraag',
		},
		awaitOffer: {
			what: (t: string) => `Antwoord over de plaats van ${t}`,
			why: () => 'De aanvrager is gevraagd en heeft nog niet geantwoord.',
			button: 'Bekijk wie',
		},
		awaitReplacement: {
			what: (t: string) => `Besluit over de plaats van ${t}`,
			why: () => 'De voordracht is voorgelegd.',
			button: 'Bekijk de voordracht',
		},
		recordAttendance: {
			what: (t: string) => `Noteer wie er was: ${t}`,
			why: () => 'De bijeenkomst is geweest en de lijst staat open.',
			button: 'Open de lijst',
		},
		writeSummary: {
			what: (t) => `Breng het verslag uit: ${t}`,
			why: () => 'De bijeenkomst is geweest en het verslag is nog niet gepubliceerd.',
			button: 'Open het verslag',
		},
		correctSummary: {
			what: (t: string) => `Lees het verslag na: ${t}`,
			why: () => 'Klopt er iets niet, stel dan een correctie voor voordat het wordt vastgesteld.',
			button: 'Lees het verslag',
		},
		takeTripPlace: {
			what: (t: string) => `Zeg ja tegen de plaats: ${t}`,
			why: () => 'U staat vooraan op de wachtlijst en er is een plaats vrijgekomen.',
			button: 'Antwoorden',
		},
		signUpForTrip: {
			what: (t: string) => `Studiereis: ${t}`,
			why: () => 'De aanmelding is open en van u is nog niemand aangemeld.',
			button: 'Aanmelden',
		},
		decideTrip: {
			what: (t: string) => `Besluit of de reis doorgaat: ${t}`,
			why: () => 'De aanmelding is gesloten.',
			button: 'Bekijk de reis',
		},
		placeCases: {
			what: (t: string) => `Vind plaats voor casussen: ${t}`,
			why: (n: number) =>
				n === 1 ? 'Eén casus wacht op een bijeenkomst.' : `${n} casussen wachten op een bijeenkomst.`,
			button: 'Bekijk de casussen',
		},
		tellOutcome: {
			what: () => 'Vertel wat de intervisie opleverde',
			why: (n: number) =>
				n === 1 ? 'Eén van uw casussen is niet opgevolgd.' : `${n} van uw casussen zijn niet opgevolgd.`,
			button: 'Vertellen',
		},
		answerRelease: {
			what: (t: string) => `Mag iedereen lezen wat u leerde? ${t}`,
			why: () => 'De facilitator maakte een tekst zonder namen en wacht op uw antwoord.',
			button: 'Lezen en antwoorden',
		},
		answerQuote: {
			what: (t: string) => `Mogen we u citeren? ${t}`,
			why: () => 'Iets wat u aan tafel noteerde, willen de anderen graag opnemen in een tekst voor iedereen.',
			button: 'Lezen en antwoorden',
		},
		publishRelease: {
			what: (t: string) => `Zet een casus in de bibliotheek: ${t}`,
			why: () => 'De inbrenger heeft ja gezegd tegen de tekst.',
			button: 'Bekijk de tekst',
		},
		awaitAgreement: {
			what: (t: string) => (t === '' ? 'Trajecten die op een ja wachten' : `Het traject wacht op een ja: ${t}`),
			why: (n: number) =>
				n === 1 ? 'De andere kant heeft nog niet geantwoord.' : `${n} gemeenten hebben nog niet geantwoord.`,
			button: 'Bekijk wie',
		},
		awaitStep: {
			what: (t: string) => t,
			why: () => 'Het secretariaat is aan zet, u wacht.',
			button: 'Bekijk het traject',
		},
		awaitTowns: {
			what: (t: string) => `Stappen te laat: ${t}`,
			why: (n: number) => (n === 1 ? 'Eén gemeente loopt achter.' : `${n} gemeenten lopen achter.`),
			button: 'Bekijk wie',
		},
		awaitAnswers: {
			what: (t: string) => `Antwoorden op de bijeenkomst: ${t}`,
			why: (n: number) => (n === 1 ? 'Eén plaats heeft niet geantwoord.' : `${n} plaatsen hebben niet geantwoord.`),
			button: 'Bekijk wie',
		},
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
		doTask: {
			what: (t) => t,
			why: (_n, _m, meeting) => `Een taak uit ${meeting}.`,
			button: 'Bekijk de taak',
		},
		answerConsent: {
			what: (t) => `Mag dit worden geciteerd? ${t}`,
			why: (n) => (n === 1 ? 'Eén passage wacht op antwoord.' : `${n} passages wachten op antwoord.`),
			button: 'Antwoord',
		},
		publishResult: {
			what: (t) => `Maak het resultaat bekend: ${t}`,
			why: () => 'Alle aanvragers hebben een brief.',
			button: 'Maak bekend',
		},
	},
} satisfies Messages<typeof da>
