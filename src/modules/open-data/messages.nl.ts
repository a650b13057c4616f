import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	calendar: {
		programme: (name, owner) => `${name}. ${owner}.`,
		calls: 'Oproepen op Torvet',
		callsText: 'Openingen en sluitingsdata van alle programma’s.',
		town: (name) =>
			`Wat ${name} aangaat: programma’s waaraan de plaats meedoet, en oproepen waarop zij kan inschrijven.`,
		labels: {
			opening: (title) => `Gaat open: ${title}`,
			deadline: (title) => `Sluit: ${title}`,
			milestone: (title) => title,
		},
	},
	feed: {
		all: 'Nieuw op Torvet',
		allText: 'Oproepen, uitslagen, nieuws, gereedschap, aanbevelingen en praktijkvoorbeelden.',
		library: {
			measure: { title: 'Gereedschapskist', text: 'Nieuw gereedschap en nieuwe edities van wat er al is.' },
			recommendation: { title: 'Aanbevelingen', text: 'Nieuwe aanbevelingen en nieuwe edities.' },
			case: { title: 'Praktijk', text: 'Nieuwe praktijkvoorbeelden en nieuwe edities.' },
		},
		first: {
			measure: (title) => `Nieuw gereedschap: ${title}`,
			recommendation: (title) => `Nieuwe aanbeveling: ${title}`,
			case: (title) => `Nieuw praktijkvoorbeeld: ${title}`,
		},
		edition: (title, edition) => `${title}, editie ${edition}`,
		calls: 'Oproepen en uitslagen op Torvet',
		callsText: 'Nieuwe oproepen, nieuwe sluitingsdata en bekendgemaakte uitslagen.',
		programme: (name) => `Nieuws van ${name}`,
		'programme.published': (name) => `Nieuw programma: ${name}`,
		'call.published': (title) => `Nieuwe oproep: ${title}`,
		'call.deadline_postponed': (title) => `Nieuwe sluitingsdatum: ${title}`,
		'result.published': (title) => `De uitslag is bekend: ${title}`,
		postponed: ({ deadline, reason }) => `De sluitingsdatum is nu ${deadline}. ${reason}`,
	},
} satisfies Messages<typeof da>
