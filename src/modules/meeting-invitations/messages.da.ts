type Facts = { title: string; programme: string; when: string }

export const da = {
	calendar: {
		case: 'Sparring',
		page: (url: string) => `Alt om mødet, og til- og framelding: ${url}`,
	},
	mail: {
		greeting: (name: string) => `Kære ${name}`,
		subjects: {
			invited: ({ title, when }: Facts) => `Indkaldelse: ${title}, ${when}`,
			changed: ({ title, when }: Facts) => `Ændret: ${title}, ${when}`,
			cancelled: ({ title, when }: Facts) => `Aflyst: ${title}, ${when}`,
			released: ({ title, when }: Facts) => `Ikke længere din aftale: ${title}, ${when}`,
		},
		leads: {
			invited: ({ title, programme }: Facts) =>
				`Du er indkaldt til ${title} i ${programme}. Læg mødet i kalenderen med det samme: indkaldelsen følger med denne mail.`,
			changed: ({ title, programme }: Facts) =>
				`Der er ændret i tid eller sted for ${title} i ${programme}. Din kalender retter aftalen, når du åbner mailen.`,
			cancelled: ({ title, programme }: Facts) => `${title} i ${programme} er aflyst.`,
			released: ({ title, programme }: Facts) =>
				`Du er ikke længere med i ${programme}, så ${title} tages ud af din kalender.`,
		},
		when: (when: string) => `Hvornår: ${when}`,
		place: (place: string) => `Hvor: ${place}`,
		online: (url: string) => `Vær med online: ${url}`,
		host: (name: string) => `Vært: ${name}`,
		directions: (text: string) => `Find vej: ${text}`,
		programme: 'Program',
		answer: (url: string) =>
			`Kommer I, og hvem? Sig til eller fra på mødets side: ${url}\nEt svar fra din kalender når ikke frem til os.`,
		farewell: 'Venlig hilsen\nTorvet',
	},
	page: {
		title: 'Indkaldelser',
		lead: 'Alle, der må bruge en plads, får mødet i kalenderen, når det indkaldes, og en rettelse, når tid eller sted ændres.',
		newcomers: 'Den, der får adgang til en plads senere, får selv indkaldelsen inden for en time.',
		replies: 'Svar fra kalendere kan vi ikke tage imod. Til- og framelding sker på mødets side.',
		list: 'Hvem har mødet i kalenderen',
		name: 'Navn',
		email: 'Mail',
		told: 'Sidst skrevet til',
		none: 'Ingen er indkaldt endnu',
		noneText: 'Mødet skal indkaldes først. Det gør du på mødets side.',
		nobody: 'Ingen blev indkaldt',
		noneHeld: 'Mødet er holdt, og ingen fik det i kalenderen herfra.',
		REQUEST: 'Indkaldt',
		CANCEL: 'Taget ud igen',
	},
}
