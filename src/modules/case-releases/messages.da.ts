type Facts = { name: string; programme: string; url: string }
type Size = 'small' | 'middle' | 'large'

const towns: Record<Size, string> = {
	small: 'en mindre by',
	middle: 'en mellemstor provinsby',
	large: 'en større by',
}

export const da = {
	cases: 'Sparring',
	title: 'Del med alle',
	/** What stands in the text instead of a name. */
	instead: {
		town: (size: Size) => towns[size],
		municipality: 'kommunen',
		region: 'landsdelen',
		other: 'en anden kommune',
		person: 'en deltager',
		facilitator: 'facilitatoren',
		programme: 'netværket',
		owner: 'programmet',
		place: 'En dansk kommune',
	},
	/** In the text that everybody reads. */
	text: {
		said: 'Sagt ved bordet:',
		origin: 'Fra et netværk, anonymiseret',
		changes: 'Teksten er rettet sammen med dem, der fortalte.',
	},
	states: {
		draft: 'Udkast',
		asked: 'Venter på giverens svar',
		refused: 'Giveren har sagt nej',
		agreed: 'Giveren har sagt ja',
		public: 'Alle kan læse den',
	},
	start: {
		lead: 'Det, I lærte af casen, kan hjælpe andre byer. Her laver I en tekst uden navne. Den kommer først ud, når den, der bragte casen, har sagt ja til præcis den tekst.',
		names: 'Navne, vi kender',
		namesLead: 'De står i casen og i det, giveren tog med hjem. Ret gerne, hvad der skal stå i stedet.',
		noNames: 'Vi fandt ingen af de navne, vi kender.',
		times: { one: 'Står 1 sted', other: 'Står # steder' },
		button: 'Lav udkastet',
	},
	honest: {
		title: 'Vi kan kun finde navne, vi kender',
		text: 'Vi kender kommunerne i programmet, giverens byer og dem, der har siddet i rummet. Kælenavne, stavefejl, gader, butikker, skoler, tal og datoer kender vi ikke, og et særligt projekt kan genkendes uden navn. Læs teksten, som om du kom fra nabobyen.',
		look: 'Se især på disse ord',
		lookNone: 'Vi så hverken tal, adresser eller store bogstaver midt i en sætning.',
	},
	page: {
		lead: 'En tekst uden navne, som alle må læse, når giveren har sagt ja.',
		preview: 'Se, præcis hvad alle vil se',
		edit: 'Ret teksten',
		publicAt: 'Læs den i biblioteket',
		publicOlder:
			'Alle læser stadig den tekst, giveren sidst sagde ja til. Den nye kommer først ud, når giveren også har sagt ja til den.',
		namesLeft: 'Disse navne står der stadig',
		replace: 'Skift navnene ud',
		borrowed: 'Teksten gentager, hvad andre har noteret',
		borrowedText: (names: string) =>
			`Ord af ${names} står i teksten. Citér dem nedenfor, så bliver de spurgt, eller skriv det med giverens egne ord.`,
		replaced: 'Hvad der er skiftet ud',
		name: 'I casen',
		instead: 'I teksten',
		replacedNone: 'Ingen navne er skiftet ud.',
	},
	edit: {
		title: 'Ret teksten',
		titleLabel: 'Titel',
		summary: 'Kort fortalt',
		summaryHint: 'To sætninger. De står øverst og på listen.',
		place: 'Hvor?',
		placeHint: 'Med neutrale ord, for eksempel En mellemstor provinsby.',
		story: 'Spørgsmålet og baggrunden',
		helped: 'Hvad hjalp?',
		themes: 'Temaer',
		measures: 'Greb fra værktøjskassen, der blev brugt',
		measuresFold: 'Vælg greb',
		again: 'Når teksten ændres, skal giveren sige ja igen.',
		save: 'Gem',
	},
	quotes: {
		title: 'Hvad andre sagde ved bordet',
		lead: 'En note kommer kun med, når den, der skrev den, har sagt ja til ordene her. Giverens egne noter kan komme med med det samme.',
		none: 'Der er ingen noter.',
		quote: 'Citér',
		ask: 'Citér, og spørg',
		remove: 'Tag ud',
		states: {
			own: 'Giverens egne ord',
			given: 'Har sagt ja',
			refused: 'Har sagt nej, og kommer ikke med',
			open: 'Er spurgt, kommer ikke med endnu',
		},
		answerTitle: 'Må vi citere dig?',
		answerLead:
			'Det her skrev du i en note. Siger du ja, står det i en tekst uden navne, som alle kan læse. Uden dit ja kommer det ikke med.',
		yes: 'Ja, det må I',
		no: 'Nej',
		mind: 'Du kan altid skifte mening. Siger du nej, når teksten er ude, bliver hele teksten taget ned.',
	},
	consent: {
		title: 'Giverens ja',
		only: (seat: string) => `Kun ${seat}, som bragte casen, kan sige ja.`,
		ask: 'Spørg giveren',
		askLead: 'Giveren får en mail med et link hertil. Intet af teksten står i mailen.',
		asked: 'Giveren er spurgt.',
		yourTurn: 'Må alle læse teksten?',
		yourTurnLead:
			'Læs den først, som alle vil se den. Du siger ja til præcis den tekst. Bliver et ord ændret, spørger vi dig igen.',
		word: 'Hvad skal være anderledes?',
		wordHint: 'Kan stå tomt. Facilitatoren læser det.',
		yes: 'Ja, alle må læse den',
		no: 'Nej',
		said: {
			given: (on: string) => `Giveren sagde ja den ${on}.`,
			refused: (on: string) => `Giveren sagde nej den ${on}.`,
			withdrawn: (on: string) => `Giveren tog sit ja tilbage den ${on}.`,
		},
	},
	publish: {
		title: 'Læg i biblioteket',
		lead: 'Teksten bliver en case i biblioteket som de andre: i søgning, på listen og under sine temaer. Der står, at den er fra et netværk, men ikke hvilket.',
		button: 'Læg den ud til alle',
	},
	down: {
		title: 'Tag teksten ned',
		giver: 'Tag dit ja tilbage',
		giverLead:
			'Er teksten ude, forsvinder den med det samme fra biblioteket, søgningen og listerne, og adressen svarer, at siden ikke findes.',
		facilitatorLead:
			'Den forsvinder med det samme fra biblioteket, søgningen og listerne. Skal den ud igen, skal giveren sige ja igen.',
		honest: (on: string) =>
			`Den har været ude siden den ${on}. Hvem der har læst, gemt eller citeret den, ved vi ikke, og det kan vi ikke tage tilbage. Søgemaskiner kan vise den nogle dage endnu.`,
		button: 'Tag den ned',
	},
	preview: {
		title: 'Sådan vil alle se den',
		text: 'Det her er præcis den side, alle kommer til at læse. Endnu kan kun I se den.',
		back: 'Tilbage',
	},
	told: {
		saved: 'Gemt',
		asked: 'Giveren er spurgt.',
		answered: 'Dit svar er gemt, og facilitatoren har fået det at vide.',
		published: 'Nu kan alle læse teksten.',
		down: 'Teksten er taget ned.',
	},
	reasons: {
		alreadyProposed: 'Der er allerede en tekst til casen. Ret den.',
		alreadyQuoted: 'Noten er citeret allerede.',
		askedAlready: 'Giveren er spurgt allerede. Vent på svaret.',
		answeredAlready: 'Giveren har svaret på den tekst. Ret den, hvis der skal spørges igen.',
		publicAlready: 'Alle kan allerede læse den tekst.',
		notAgreed: 'Giveren har ikke sagt ja til den tekst, som den står nu. Spørg først.',
		notPublic: 'Der er ingen tekst at tage ned.',
		summaryMissing: 'Skriv kort, hvad det handler om, før I går videre.',
		placeMissing: 'Skriv med neutrale ord, hvor det var, før I går videre.',
		storyMissing: 'Fortæl om spørgsmålet og baggrunden, før I går videre.',
		namesLeft: 'Der står stadig navne, vi kender. Skift dem ud først.',
		borrowed: 'Teksten gentager andres noter. Citér dem, eller skriv det med giverens egne ord.',
		quotesOpen: 'Nogen er spurgt, om de må citeres, og har ikke svaret. Vent, eller tag citatet ud.',
		outdated: 'Teksten er ændret, mens du læste. Læs den igen, og prøv så igen.',
	},
	faults: {
		insteadMissing: 'Skriv, hvad der skal stå i stedet',
		insteadLong: 'Skriv højst 100 tegn',
		titleMissing: 'Skriv en titel',
		titleLong: 'Titlen må højst have 150 tegn',
		summaryLong: 'Skriv højst 400 tegn',
		placeLong: 'Skriv højst 100 tegn',
		textLong: 'Skriv højst 8.000 tegn',
		themesMany: 'Vælg højst otte temaer',
		measuresMany: 'Vælg højst otte greb',
		noteMissing: 'Vælg en note',
		answerMissing: 'Vælg ja eller nej',
		wordLong: 'Skriv højst 1.000 tegn',
	},
	mail: {
		consent: {
			subject: (programme: string) => `Må alle læse, hvad I lærte? ${programme}`,
			text: ({ name, programme, url }: Facts) =>
				`Hej ${name}\n\nFacilitatoren af ${programme} vil gerne dele, hvad I lærte af en case, I bragte op. Teksten er uden navne, og den kommer kun ud, hvis I siger ja. Læs den, og svar her:\n\n${url}\n\nI kan altid tage et ja tilbage.`,
		},
		quote: {
			subject: (programme: string) => `Må vi citere dig? ${programme}`,
			text: ({ name, programme, url }: Facts) =>
				`Hej ${name}\n\nNoget, du noterede ved bordet i ${programme}, vil de andre gerne citere i en tekst uden navne, som alle kan læse. Det sker kun, hvis du siger ja. Se det, og svar her:\n\n${url}`,
		},
		given: {
			subject: (programme: string) => `Giveren har sagt ja: ${programme}`,
			text: ({ name, programme, url }: Facts) =>
				`Hej ${name}\n\nDen, der bragte en case i ${programme}, har sagt ja til, at alle læser teksten om den. Du kan lægge den ud her:\n\n${url}`,
		},
		refused: {
			subject: (programme: string) => `Giveren har sagt nej: ${programme}`,
			text: ({ name, programme, url }: Facts) =>
				`Hej ${name}\n\nDen, der bragte en case i ${programme}, har sagt nej til teksten, som den står nu. Se hvorfor her:\n\n${url}`,
		},
		published: {
			subject: (programme: string) => `Nu kan alle læse det: ${programme}`,
			text: ({ name, programme, url }: Facts) =>
				`Hej ${name}\n\nTeksten om jeres case fra ${programme} ligger nu i biblioteket, uden navne, som I sagde ja til. Se den her, og tag den ned, hvis I fortryder:\n\n${url}`,
		},
		takenDown: {
			subject: (programme: string) => `Teksten er taget ned: ${programme}`,
			text: ({ name, programme, url }: Facts) =>
				`Hej ${name}\n\nTeksten om en case fra ${programme} er taget ned og kan ikke længere læses i biblioteket. Skal den ud igen, skal giveren sige ja igen:\n\n${url}`,
		},
	},
}
