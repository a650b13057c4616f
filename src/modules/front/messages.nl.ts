import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	title: 'Voorpagina',
	heading: 'De binnenstad is van ons allen. Het plan ook.',
	lead: 'Op Torvet vragen gemeenten een plaats aan in programma’s voor levendige binnensteden en gebiedsvernieuwing, en iedereen ziet hoe er wordt gekozen.',
	seeCalls: 'Bekijk open oproepen',
	seeProgrammes: 'Bekijk programma’s',
	open: {
		title: 'Open oproepen',
		none: 'Nu geen open oproepen',
		noneText: 'Nieuwe oproepen staan hier zodra ze opengaan.',
		in: (programme) => `Open oproep in ${programme}`,
		days: { one: 'dag te gaan', other: 'dagen te gaan' },
		deadline: (when) => `Uiterlijk ${when}`,
		seats: 'Plaatsen',
		seatsFor: {
			town: { one: '1 stad', other: '# steden' },
			municipality: { one: '1 gemeente', other: '# gemeenten' },
		},
		who: 'Wie kan aanvragen',
		whoFor: { town: 'Een gemeente voor een stad', municipality: 'Alle gemeenten' },
		read: 'Lees de oproep en vraag aan',
	},
	timeline: {
		title: 'Programma’s van oproep tot evaluatie',
		preparation: 'Voorbereiding',
		call: 'Aanvraag',
		course: 'Traject',
		all: 'Alle programma’s en oproepen',
		today: 'Vandaag',
		open: 'Open voor aanvragen',
	},
	plans: {
		title: 'Plannen waaraan u kunt meedoen',
		lead: 'De plannen zijn openbaar. Hebt u ruimte, tijd, geld of kennis, dan kunt u een bijdrage aan een actie melden.',
		all: 'Alle plannen',
	},
	toolbox: {
		title: 'Waar loopt u tegenaan?',
		lead: 'De gereedschapskist bundelt maatregelen die zijn geprobeerd, en wat de steden er zelf van zeggen.',
		all: 'De hele gereedschapskist',
		search: 'Zoek in de gereedschapskist',
		searchButton: 'Zoek',
		measures: { one: '1 maatregel', other: '# maatregelen' },
	},
	cases: { title: 'Voorbeelden uit de steden', all: 'Alle voorbeelden' },
	coming: {
		title: 'Agenda',
		all: 'Alle bijeenkomsten',
		online: 'Online',
		facts: (when, place) => `${when}. ${place}`,
	},
	news: { title: 'Nieuw', kinds: { news: 'Nieuws', publication: 'Publicatie' } },
	about: {
		title: 'Wat is Torvet?',
		lead: 'Torvet is de plek waar een programmabureau zijn programma uitvoert, van de eerste oproep tot de laatste les.',
		rows: {
			apply: {
				title: 'Aanvragen zonder omhaal',
				text: 'De cijfers van uw stad staan al klaar, antwoorden worden opgeslagen terwijl u schrijft en woorden worden overal gelijk geteld. U krijgt een bewijs met nummer en tijd.',
			},
			choose: {
				title: 'Open gekozen',
				text: 'Criteria, gewichten en eisen aan de spreiding worden samen met de oproep gepubliceerd en vastgezet. Elke aanvrager krijgt een motivering.',
			},
			learn: {
				title: 'Samen geleerd',
				text: 'Programma’s, steden en resultaten blijven staan, ook als overheden van naam veranderen. Wat wij niet weten, zeggen wij erbij.',
			},
		},
	},
} satisfies Messages<typeof da>
