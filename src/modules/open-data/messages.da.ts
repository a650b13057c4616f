type Postponed = { deadline: string; reason: string }

export const da = {
	calendar: {
		programme: (name: string, owner: string) => `${name}. ${owner}.`,
		calls: 'Opslag på Torvet',
		callsText: 'Åbninger og frister i alle programmer.',
		town: (name: string) => `Det, der angår ${name}: programmer, byen er med i, og opslag, den kan søge.`,
		labels: {
			opening: (title: string) => `Åbner: ${title}`,
			deadline: (title: string) => `Frist: ${title}`,
			milestone: (title: string) => title,
		},
	},
	feed: {
		all: 'Nyt på Torvet',
		allText: 'Opslag, resultater, nyheder, værktøjer, anbefalinger og cases.',
		library: {
			measure: { title: 'Værktøjskassen', text: 'Nye værktøjer og nye udgaver af dem, der er der.' },
			recommendation: { title: 'Anbefalinger', text: 'Nye anbefalinger og nye udgaver.' },
			case: { title: 'Cases', text: 'Nye cases og nye udgaver.' },
		},
		first: {
			measure: (title: string) => `Nyt værktøj: ${title}`,
			recommendation: (title: string) => `Ny anbefaling: ${title}`,
			case: (title: string) => `Ny case: ${title}`,
		},
		edition: (title: string, edition: number) => `${title}, udgave ${edition}`,
		calls: 'Opslag og resultater på Torvet',
		callsText: 'Nye opslag, nye frister og offentliggjorte resultater.',
		programme: (name: string) => `Nyt fra ${name}`,
		'programme.published': (name: string) => `Nyt program: ${name}`,
		'call.published': (title: string) => `Nyt opslag: ${title}`,
		'call.deadline_postponed': (title: string) => `Ny frist: ${title}`,
		'result.published': (title: string) => `Resultatet er her: ${title}`,
		postponed: ({ deadline, reason }: Postponed) => `Fristen er nu ${deadline}. ${reason}`,
	},
}
