export const da = {
	title: 'Mit bord',
	lead: (day: string, waiting: number, today: number) =>
		`${day}. ${waiting === 0 ? 'Intet venter på dig.' : waiting === 1 ? 'Én ting venter på dig' : `${waiting} ting venter på dig`}${waiting === 0 ? '' : today === 0 ? ', intet af det i dag.' : today === waiting ? (today === 1 ? ', i dag.' : ', alle sammen i dag.') : `, ${today === 1 ? 'én' : today} af dem i dag.`}`,
	show: 'Vis',
	mine: 'Venter på mig',
	others: 'Venter på andre',
	done: 'Gjort',
	before: 'Tidligere',
	nothingDone: 'Intet gjort endnu',
	nothingDoneText: (days: number) => `Det, du har gjort af det, der ventede på dig, står her i ${days} dage.`,
	stretches: { today: 'I dag', week: 'Denne uge', undated: 'Uden frist', later: 'Senere' },
	weeks: 'De næste seks uger',
	since: 'Siden sidst',
	sinceBy: (name: string, when: string) => `${name}, ${when}`,
	nothingMine: 'Intet venter på dig',
	nothingMineText: (n: number) =>
		n === 1 ? 'Én ting venter på andre. Se, hvem det er.' : `${n} ting venter på andre. Se, hvem det er.`,
	newMaterial: 'nyt materiale',
	late: (days: number) => (days === 0 ? 'fristen er nået' : days === 1 ? '1 dag over' : `${days} dage over`),
	today: (time: string | undefined) => (time === undefined ? 'i dag' : `i dag kl. ${time.replace(':', '.')}`),
	rooms: {
		meetings: 'Møder',
		courses: 'Forløb',
		course: 'Jeres forløb',
		cases: 'Sparring',
		partnerships: 'Partnerskaber',
	},
	empty: 'Intet venter',
	emptyText: 'Når der er noget at gøre i et program, du er med i, står det her.',
	programmes: 'Programmer',
	newProgramme: 'Nyt program',
	library: 'Bibliotek',
	imports: 'Import af cases',
	people: 'Folk og roller',
	account: 'Din profil',
	tasks: {
		adoptPlan: {
			what: (t: string) => `Svar på, om I vedtager planen: ${t}`,
			why: (_n: number, _m: number, party: string) => `${party} er spurgt.`,
			button: 'Svar',
		},
		answerConsultation: {
			what: (t: string) => `Svar på høringen: ${t}`,
			why: (_n: number, _m: number, party: string) => `${party} er inviteret til at sige sin mening.`,
			button: 'Læs og svar',
		},
		answerContribution: {
			what: (t: string) => `Svar på bidrag til ${t}`,
			why: (n: number) => (n === 1 ? 'Én tilbyder noget og venter på svar.' : `${n} tilbud venter på svar.`),
			button: 'Se tilbuddet',
		},
		beginCourses: {
			what: (t: string) => `Begynd forløbene: ${t}`,
			why: (n: number) => (n === 1 ? 'Én er med, men har intet forløb.' : `${n} er med, men har intet forløb.`),
			button: 'Begynd',
		},
		agreeCourse: {
			what: (t: string) => (t === '' ? 'Sig ja til forløbene' : `Sig ja til forløbet: ${t}`),
			why: (n: number) =>
				n === 1 ? 'Den anden part har ændret eller foreslået det.' : `${n} kommuner har ændret deres forløb.`,
			button: 'Se forløbet',
		},
		doStep: {
			what: (t: string) => t,
			why: (n: number) => (n === 1 ? 'Den anden part venter på det.' : `${n} kommuner venter på det.`),
			button: 'Åbn forløbet',
		},
		answerMeeting: {
			what: (t: string) => `Svar på, om I kommer: ${t}`,
			why: () => 'Jeres plads har ikke svaret.',
			button: 'Svar',
		},
		replyAsHost: {
			what: (t: string) => `Svar på, om I vil være vært: ${t}`,
			why: () => 'I er inviteret til at holde et møde.',
			button: 'Svar',
		},
		awaitHosts: {
			what: (t: string) => `Værter, der ikke har svaret: ${t}`,
			why: (n: number) => (n === 1 ? 'Én invitation venter på svar.' : `${n} invitationer venter på svar.`),
			button: 'Se hvem',
		},
		answerOffer: {
			what: (t: string) => `Svar på, om I vil have en plads: ${t}`,
			why: () => 'I er spurgt om en plads, der er blevet ledig.',
			button: 'Svar',
		},
		decideReplacement: {
			what: (t: string) => `Afgør, hvem der får pladsen efter ${t}`,
			why: () => 'Et forslag er lagt frem for dig.',
			button: 'Læs forslaget',
		},
		findReplacement: {
			what: (t: string) => `Find den næste til pladsen efter ${t}`,
			why: () => 'Pladsen er ledig, og ingen er spurgt.',
			button: 'Se hvem',
		},
		offerSeat: {
			what: (t: string) => `Spørg den, der er valgt til pladsen efter ${t}`,
			why: () => 'Afgørelsen er truffet.',
			button: 'Send spørgsmålet',
		},
		awaitOffer: {
			what: (t: string) => `Svar om pladsen efter ${t}`,
			why: () => 'Ansøgeren er spurgt og har ikke svaret.',
			button: 'Se hvem',
		},
		awaitReplacement: {
			what: (t: string) => `Afgørelse om pladsen efter ${t}`,
			why: () => 'Forslaget er lagt frem.',
			button: 'Se forslaget',
		},
		recordAttendance: {
			what: (t: string) => `Skriv op, hvem der var med: ${t}`,
			why: () => 'Mødet er holdt, og listen er åben.',
			button: 'Åbn listen',
		},
		writeSummary: {
			what: (t: string) => `Få opsamlingen ud: ${t}`,
			why: () => 'Mødet er holdt, og opsamlingen er ikke udgivet.',
			button: 'Åbn opsamlingen',
		},
		correctSummary: {
			what: (t: string) => `Læs opsamlingen igennem: ${t}`,
			why: () => 'Er noget husket forkert, så foreslå en rettelse, før den bliver godkendt.',
			button: 'Læs opsamlingen',
		},
		takeTripPlace: {
			what: (t: string) => `Sig ja til pladsen: ${t}`,
			why: () => 'Du står først på ventelisten, og der er blevet en plads.',
			button: 'Svar',
		},
		signUpForTrip: {
			what: (t: string) => `Studietur: ${t}`,
			why: () => 'Tilmeldingen er åben, og ingen fra jer er tilmeldt.',
			button: 'Tilmeld',
		},
		decideTrip: {
			what: (t: string) => `Afgør, om turen bliver til noget: ${t}`,
			why: () => 'Tilmeldingen er lukket.',
			button: 'Se turen',
		},
		placeCases: {
			what: (t: string) => `Find plads til cases: ${t}`,
			why: (n: number) => (n === 1 ? 'Én case venter på et møde.' : `${n} cases venter på et møde.`),
			button: 'Se cases',
		},
		tellOutcome: {
			what: () => 'Fortæl, hvad der kom ud af sparringen',
			why: (n: number) => (n === 1 ? 'Én af dine cases er ikke fulgt op.' : `${n} af dine cases er ikke fulgt op.`),
			button: 'Fortæl',
		},
		answerRelease: {
			what: (t: string) => `Må alle læse, hvad I lærte? ${t}`,
			why: () => 'Facilitatoren har lavet en tekst uden navne og venter på jeres svar.',
			button: 'Læs og svar',
		},
		answerQuote: {
			what: (t: string) => `Må vi citere dig? ${t}`,
			why: () => 'Noget, du noterede ved bordet, vil de andre gerne have med i en tekst til alle.',
			button: 'Læs og svar',
		},
		publishRelease: {
			what: (t: string) => `Læg en case i biblioteket: ${t}`,
			why: () => 'Giveren har sagt ja til teksten.',
			button: 'Se teksten',
		},
		awaitAgreement: {
			what: (t: string) => (t === '' ? 'Forløb, der venter på et ja' : `Forløbet venter på et ja: ${t}`),
			why: (n: number) => (n === 1 ? 'Den anden part har ikke svaret.' : `${n} kommuner har ikke svaret.`),
			button: 'Se hvem',
		},
		awaitStep: { what: (t: string) => t, why: () => 'Sekretariatet handler, I venter.', button: 'Se forløbet' },
		awaitTowns: {
			what: (t: string) => `Skridt over tiden: ${t}`,
			why: (n: number) => (n === 1 ? 'Én kommune er bagud.' : `${n} kommuner er bagud.`),
			button: 'Se hvem',
		},
		awaitAnswers: {
			what: (t: string) => `Svar på mødet: ${t}`,
			why: (n: number) => (n === 1 ? 'Én plads har ikke svaret.' : `${n} pladser har ikke svaret.`),
			button: 'Se hvem',
		},
		answerProposals: {
			what: () => 'Svar på forslag til biblioteket',
			why: (n: number) => (n === 1 ? 'Ét forslag venter på svar.' : `${n} forslag venter på svar.`),
			button: 'Se forslagene',
		},
		reviewItems: {
			what: () => 'Se efter i biblioteket',
			why: (n: number) => (n === 1 ? 'Én post skal ses efter.' : `${n} poster skal ses efter.`),
			button: 'Se efter',
		},
		updateTranslations: {
			what: () => 'Følg op på oversættelser',
			why: (n: number) =>
				n === 1 ? 'Én oversættelse er bag efter originalen.' : `${n} oversættelser er bag efter originalen.`,
			button: 'Se oversættelserne',
		},
		apply: {
			what: (t: string) => `Søg: ${t}`,
			why: () => 'Opslaget er åbent, og I har ikke søgt endnu.',
			button: 'Læs opslaget',
		},
		finishDraft: {
			what: (t: string) => `Gør ansøgningen færdig: ${t}`,
			why: () => 'Kladden er ikke indsendt.',
			button: 'Skriv videre',
		},
		readReceipt: {
			what: (t: string) => `Indsendt: ${t}`,
			why: () => 'I har kvittering. Nu bliver der bedømt og valgt.',
			button: 'Se kvittering',
		},
		readLetter: {
			what: (t: string) => `Svar på ansøgningen: ${t}`,
			why: () => 'Brevet er sendt til jer.',
			button: 'Læs brevet',
		},
		assess: {
			what: (t: string) => `Bedøm ansøgninger: ${t}`,
			why: (n: number) =>
				n === 1 ? 'Én ansøgning mangler din bedømmelse.' : `${n} ansøgninger mangler din bedømmelse.`,
			button: 'Bedøm',
		},
		decide: {
			what: (t: string) => `Træf afgørelse: ${t}`,
			why: () => 'Sekretariatet har lagt et hold frem.',
			button: 'Se indstillingen',
		},
		publishCall: {
			what: (t: string) => `Gør opslaget klar: ${t}`,
			why: () => 'Opslaget er en kladde.',
			button: 'Ret opslaget',
		},
		followCall: {
			what: (t: string) => `Åbent opslag: ${t}`,
			why: (n: number, m: number) => `${n} indsendt, ${m} i gang.`,
			button: 'Se ansøgninger',
		},
		followAssessments: {
			what: (t: string) => `Bedømmelse i gang: ${t}`,
			why: (n: number) => (n === 1 ? 'Én bedømmelse mangler.' : `${n} bedømmelser mangler.`),
			button: 'Se hvem',
		},
		select: {
			what: (t: string) => `Sammensæt holdet: ${t}`,
			why: (n: number) => `Alle ${n} ansøgninger er bedømt.`,
			button: 'Vælg hold',
		},
		awaitDecision: {
			what: (t: string) => `Venter på afgørelse: ${t}`,
			why: () => 'Holdet er lagt frem.',
			button: 'Se',
		},
		writeLetters: {
			what: (t: string) => `Skriv breve: ${t}`,
			why: (n: number) => `${n} ansøgere venter på svar.`,
			button: 'Skriv breve',
		},
		sendLetters: {
			what: (t: string) => `Send breve: ${t}`,
			why: (n: number) => `${n} breve er skrevet.`,
			button: 'Læs breve',
		},
		doTask: {
			what: (t: string) => t,
			why: (_n: number, _m: number, meeting: string) => `En opgave fra ${meeting}.`,
			button: 'Se opgaven',
		},
		answerConsent: {
			what: (t: string) => `Må I citeres? ${t}`,
			why: (n: number) => (n === 1 ? 'Ét sted venter på jeres svar.' : `${n} steder venter på jeres svar.`),
			button: 'Svar',
		},
		publishResult: {
			what: (t: string) => `Offentliggør resultatet: ${t}`,
			why: () => 'Alle ansøgere har fået brev.',
			button: 'Offentliggør',
		},
	},
}
