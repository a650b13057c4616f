export const da = {
	title: 'Mit bord',
	lead: (day: string, waiting: number) =>
		`I dag er det ${day}. ${waiting === 0 ? 'Intet venter på dig.' : waiting === 1 ? 'Én ting venter på dig.' : `${waiting} ting venter på dig.`}`,
	mine: 'Venter på mig',
	others: 'Venter på andre',
	empty: 'Intet venter',
	emptyText: 'Når der er noget at gøre i et program, du er med i, står det her.',
	programmes: 'Programmer',
	newProgramme: 'Nyt program',
	library: 'Bibliotek',
	imports: 'Import af cases',
	people: 'Folk og roller',
	account: 'Din profil',
	due: (when: string) => `senest ${when}`,
	tasks: {
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
		publishResult: {
			what: (t: string) => `Offentliggør resultatet: ${t}`,
			why: () => 'Alle ansøgere har fået brev.',
			button: 'Offentliggør',
		},
	},
}
