export const da = {
	list: {
		title: 'Forløb',
		lead: 'Alle, der er med, og hvor langt de er.',
		none: 'Ingen er med endnu',
		noneText: 'Når resultatet er offentliggjort, kan I begynde forløbene her.',
		begin: (n: number) => (n === 1 ? 'Begynd forløbet for den nye' : `Begynd forløbet for ${n}`),
		beginTitle: (n: number) => (n === 1 ? 'Én er med, men har intet forløb' : `${n} er med, men har intet forløb`),
		beginText:
			'De får skabelonens skridt med datoer efter programmets faser. Forløbet er et forslag, til begge parter har sagt ja.',
		town: 'Deltager',
		state: 'Aftale',
		own: 'Egne skridt',
		ownCount: (ended: number, all: number) => `${ended} af ${all}`,
		absent: 'Ikke med',
		matrix: 'Skridt for hver deltager',
	},
	states: {
		agreed: 'Aftalt',
		awaitsTown: 'Venter på kommunens ja',
		awaitsSecretariat: 'Venter på sekretariatets ja',
		none: 'Ikke begyndt',
		left: 'Gået ud',
	},
	progress: { done: 'Færdig', late: 'Over tiden', now: 'Næste', next: 'Kommer' },
	kinds: {
		kickoff: 'Opstart',
		task: 'Opgave',
		milestone: 'Milepæl',
		seminar: 'Seminar',
		midway: 'Midtvejs',
		closing: 'Afslutning',
	},
	sides: { town: 'Kommunen', secretariat: 'Sekretariatet' },
	waits: {
		town: 'Kommunen handler, sekretariatet venter.',
		secretariat: 'Sekretariatet handler, kommunen venter.',
	},
	page: {
		title: 'Forløb',
		timeline: 'Tidslinje',
		undated: 'Uden dato',
		noDate: 'Ingen dato endnu',
		follows: 'Sker på mødet',
		due: (day: string) => `senest ${day}`,
		end: 'Det er gjort',
		reopen: 'Ikke gjort alligevel',
		change: 'Ret',
		add: 'Tilføj et skridt',
		changes: 'Det er ændret',
		noChanges: 'Intet er ændret, siden forløbet begyndte.',
		by: (name: string, day: string) => `${name}, ${day}`,
		empty: 'Forløbet er ikke begyndt',
		emptyText: 'Sekretariatet begynder forløbet. Så står jeres skridt her.',
		whoCanSee: 'Kun kommunen, sekretariatet og facilitatoren ser forløbet.',
	},
	agreement: {
		agreed: 'Forløbet er aftalt',
		agreedText: 'Begge parter har sagt ja. Ændrer en af jer noget, bliver den anden spurgt igen.',
		yours: 'Forløbet venter på jeres ja',
		yoursText: 'Ret det, der ikke passer, eller sig ja til det, som det er.',
		changed: (n: number) =>
			n === 1 ? 'Én ting er ændret, siden I sagde ja:' : `${n} ting er ændret, siden I sagde ja:`,
		theirs: { town: 'Venter på kommunens ja', secretariat: 'Venter på sekretariatets ja' },
		theirsText: 'I får det at se her, når de svarer.',
		button: 'Sig ja til forløbet',
	},
	changes: {
		noDate: 'ingen dato',
		moved: (from: string, to: string) => `flyttet fra ${from} til ${to}`,
		added: (to: string) => `ny, ${to}`,
		removed: (from: string) => `taget ud, var ${from}`,
		reworded: 'skrevet om',
	},
	step: {
		addTitle: 'Tilføj et skridt',
		changeTitle: 'Ret skridtet',
		lead: 'Den anden part får besked om ændringen og bliver bedt om at sige ja til forløbet igen.',
		name: 'Hvad skal der ske?',
		summary: 'Mere om det',
		kind: 'Hvad slags skridt er det?',
		acts: 'Hvem handler? Den anden venter.',
		dueOn: 'Hvornår?',
		dueHint: 'Fx torsdag 12. november 2026. Lad feltet stå tomt, hvis I ikke ved det endnu.',
		save: 'Gem',
		remove: 'Tag skridtet ud',
		removeText: 'Det står stadig under det, der er ændret.',
	},
	follow: {
		title: 'Sker det på et møde?',
		label: 'Møde',
		hint: 'Så har skridtet mødets dato, og flytter mødet, flytter skridtet med.',
		none: 'Nej, skridtet har sin egen dato',
		button: 'Gem mødet',
	},
	reasons: {
		followsMeeting:
			'Skridtet følger et møde og har dets dato. Flyt mødet, eller vælg nedenfor, at skridtet har sin egen dato.',
		stepEnded: 'Skridtet er færdigt. Sig først, at det ikke er gjort alligevel, hvis det skal ændres.',
		stepOpen: 'Skridtet er åbent allerede.',
		agreedAlready: 'I har allerede sagt ja til forløbet, som det er nu.',
		nobodyWaits: 'Alle, der er med, har allerede et forløb.',
		outdated: 'Forløbet er ændret imens. Se det igennem, og sig ja igen.',
		stepOutdated: 'En anden har ændret skridtet imens. Sammenlign med forløbet, før du gemmer.',
	},
	faults: {
		titleMissing: 'Skriv, hvad der skal ske',
		titleLong: 'Skriv højst 150 tegn',
		summaryLong: 'Skriv højst 2.000 tegn',
		kindMissing: 'Vælg, hvad slags skridt det er',
		actsMissing: 'Vælg, hvem der handler',
	},
	mail: {
		subject: ({ town, programme }: { town: string; programme: string }) => `Forløbet er ændret: ${town}, ${programme}`,
		text: ({
			name,
			by,
			town,
			programme,
			lines,
			url,
		}: {
			name: string
			by: string
			town: string
			programme: string
			lines: string
			url: string
		}) =>
			`Hej ${name}\n\n${by} har ændret forløbet for ${town} i ${programme}:\n\n${lines}\n\nSe forløbet, og sig ja til det, eller ret det, der ikke passer:\n${url}\n\nVenlig hilsen\nTorvet`,
	},
}
