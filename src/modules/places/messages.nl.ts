import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	title: 'Zoek een stad',
	lead: 'Van deze cijfers gaan wij uit als u een aanvraag indient.',
	field: 'Naam van de stad',
	hint: 'Het begin is genoeg. U mag å ook als aa schrijven.',
	button: 'Zoek',
	caption: (name: string) => `Steden die passen bij ${name}`,
	found: { one: '1 stad', other: '# steden' },
	first: (count: string) => `De eerste ${count}. Typ meer van de naam om er minder te zien.`,
	town: 'Stad',
	municipality: 'Gemeente',
	region: 'Regio vandaag',
	population: 'Inwoners',
	calendar: 'Agenda',
	calendarOf: (town) => `Agenda van ${town}`,
	source: 'Jaar en bron',
	unknown: 'Niet bekend',
	invented: 'Verzonnen voor de proefversie',
	noneTitle: (name: string) => `Wij kennen geen stad met de naam ${name}`,
	none: 'Probeer het begin van de naam, of zoek de grootste stad in de buurt. De lijst bevat Deense steden vanaf 1.000 inwoners.',
	finding: {
		all: (region) => `Alle liggen in ${region}`,
		most: (region, count, of) => `De meeste liggen in ${region}: ${count} van ${of}`,
		spread: {
			DK: (regions) => `Verspreid over ${regions} regio’s`,
			NL: (regions) => `Verspreid over ${regions} provincies`,
		},
		inCountry: {
			DK: (count) => `${count} in Denemarken`,
			NL: (count) => `${count} in Nederland`,
		},
	},
} satisfies Messages<typeof da>
