import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	title: 'Find a town',
	lead: 'These are the figures we go by when you apply.',
	field: 'Name of the town',
	hint: 'The beginning will do. You may write å or aa.',
	button: 'Search',
	caption: (name: string) => `Towns that match ${name}`,
	found: { one: '1 town', other: '# towns' },
	first: (count: string) => `The first ${count}. Type more of the name to see fewer.`,
	town: 'Town',
	municipality: 'Municipality',
	region: 'Region today',
	population: 'Inhabitants',
	calendar: 'Calendar',
	calendarOf: (town) => `Calendar of ${town}`,
	source: 'Year and source',
	unknown: 'Not known',
	invented: 'Made up for the demonstration',
	noneTitle: (name: string) => `We know of no town called ${name}`,
	none: 'Try the beginning of the name, or the largest town nearby. The list holds Danish towns of 1,000 inhabitants or more.',
	finding: {
		all: (region) => `All of them are in ${region}`,
		most: (region, count, of) => `Most are in ${region}: ${count} of ${of}`,
		spread: {
			DK: (regions) => `Spread over ${regions} regions`,
			NL: (regions) => `Spread over ${regions} provinces`,
		},
		inCountry: {
			DK: (count) => `${count} in Denmark`,
			NL: (count) => `${count} in the Netherlands`,
		},
	},
} satisfies Messages<typeof da>
