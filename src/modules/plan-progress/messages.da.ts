export const da = {
	tell: {
		title: (action: string) => `Hvor langt er ${action}?`,
		lead: 'Det tager to minutter. Planen viser det, så snart I har sendt.',
		state: 'Stand',
		stateWords: 'Hvor langt er I, i få ord?',
		stateWordsHint: 'Fx 5 af 8 åbnet. Står ved handlingen i planen. Kan stå tomt.',
		step: (step: string) => `Gjort: ${step}`,
		value: (name: string, unit: string) => (unit === '' ? name : `${name} (${unit})`),
		valueHint: 'Tallet i dag. Lad feltet stå tomt, hvis I ikke har målt.',
		words: 'Hvad er der sket siden sidst?',
		wordsHint: 'Nogle få linjer, også om det, der er svært.',
		photo: 'Et billede',
		photoHint: 'Fra telefonen, hvis I har et. Spørg dem, der er på det.',
		alt: 'Hvad viser billedet?',
		altHint: 'For dem, der ikke kan se det. Kun hvis I har valgt et billede.',
		win: 'Det er værd at fejre',
		winHint:
			'Det, I sætter kryds ved her, og det, der er gennemført, kan alle læse ved den offentlige plan, med ord og billede.',
		button: 'Fortæl det',
		saved: 'Tak. Planen viser det nu.',
		history: 'Fortalt før',
		none: 'Ingen har fortalt noget endnu.',
	},
	progress: {
		title: 'Fremdrift',
		lead: 'Hvor langt handlingerne er, hvad der er forsinket, og hvad der er sket siden sidst.',
		stones: (done: number, all: number) => `${done} af ${all} handlinger er gennemført`,
		late: 'Forsinket',
		noneLate: 'Intet er forsinket.',
		lateSince: (day: string) => `siden ${day}`,
		leads: (party: string) => `Ansvarlig: ${party}`,
		noLead: 'Ingen er ansvarlig endnu',
		wins: 'Værd at fejre',
		news: 'Sket siden sidst',
		since: { week: 'En uge', month: 'En måned', quarter: 'Tre måneder', all: 'Alt' },
		period: 'Hvor langt tilbage',
		noNews: 'Ingen har fortalt noget i den tid.',
		stepDone: (step: string) => `Gjort: ${step}`,
		told: (by: string, day: string) => `${by}, ${day}`,
		team: 'Teamet',
		all: 'Alle handlinger',
		action: 'Handling',
		state: 'Stand',
		lastTold: 'Fortalt sidst',
		never: 'aldrig',
		tell: 'Fortæl, hvor langt den er',
	},
	task: {
		title: (action: string) => `Fortæl, hvor langt ${action} er`,
		late: (day: string) => `Forsinket siden ${day}`,
	},
	mail: {
		late: {
			subject: (action: string) => `Hvor langt er ${action}?`,
			text: ({ party, action, day, plan, url }: Reminder) => `Hej ${party}

I leder »${action}« i ${plan}. Noget i den skulle have været gjort senest ${day}.

Fortæl på to minutter, hvor langt I er. Kan I ikke nå det, så skriv det; så ved de andre det.

${url}

Venlig hilsen
${plan}
`,
		},
		soon: {
			subject: (action: string) => `Snart: næste skridt i ${action}`,
			text: ({ party, action, day, plan, url }: Reminder) => `Hej ${party}

I leder »${action}« i ${plan}. Det næste skridt skal være gjort senest ${day}.

Når det er gjort, kan I sætte kryds ved det her:

${url}

Venlig hilsen
${plan}
`,
		},
		quiet: {
			subject: (action: string) => `Nyt om ${action}?`,
			text: ({ party, action, day, plan, url }: Reminder) => `Hej ${party}

I leder »${action}« i ${plan}. Vi har ikke hørt om den siden ${day}.

Fortæl på to minutter, hvor langt I er:

${url}

Venlig hilsen
${plan}
`,
		},
	},
	faults: {
		stateMissing: 'Vælg, hvor langt I er.',
		stateWordsLong: 'Skriv højst 80 tegn.',
		wordsLong: 'Skriv højst 600 tegn.',
		altLong: 'Skriv højst 300 tegn.',
		numberWrong: 'Skriv et tal, fx 12 eller 12,5.',
		whyStopped: 'Skriv, hvorfor handlingen er stoppet.',
		altMissing: 'Skriv, hvad billedet viser.',
	},
}

export type Reminder = { party: string; action: string; day: string; plan: string; url: string }
