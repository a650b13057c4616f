type Postponed = { deadline: string; reason: string }

export const da = {
	calendar: {
		programme: (name: string, owner: string) => `${name}. ${owner}.`,
		calls: 'Opslag på Torvet',
		callsText: 'Åbninger og frister i alle programmer.',
		labels: {
			opening: (title: string) => `Åbner: ${title}`,
			deadline: (title: string) => `Frist: ${title}`,
			milestone: (title: string) => title,
		},
	},
	feed: {
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
