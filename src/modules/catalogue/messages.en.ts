import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	title: 'Open data',
	lead: 'Everything that these pages show about programmes, calls, tools, recommendations and cases is also yours to download and use.',
	facts: { licence: 'Licence', publisher: 'Publisher', updated: 'Updated', formats: 'Formats', contact: 'Contact' },
	licence: 'Attribution 4.0 (CC BY 4.0): use it for anything, and say where you have it from',
	updated: 'At once, whenever something changes',
	toContact: 'Write to us',
	tables: 'Tables',
	download: (title, format) => `${title} as ${format}`,
	formats: {
		csv: 'CSV for spreadsheets: UTF-8 with a BOM, semicolons between fields, a decimal point, and a vertical bar between several values in one field. Text that looks like a formula stands behind an apostrophe.',
		json: 'JSON for programs: exactly the same table, with every text just as it was written.',
	},
	names:
		'The columns have English names that do not change. Codes of municipalities and towns are the official ones. Rows with invented = true belong to programmes and towns that are made up.',
	keywords: ['town centres', 'area renewal', 'municipalities', 'partnerships'],
	datasets: {
		programmes: { title: 'Programmes', text: 'Each programme: who runs it, where, when, and what it is about.' },
		participants: {
			title: 'Participants',
			text: 'Towns and municipalities that are or were part of a programme, and what came of it.',
		},
		awards: { title: 'Awards', text: 'Who is supported in a programme, for what, and with how much.' },
		calls: {
			title: 'Calls and results',
			text: 'Each call with its dates and places, and who was chosen, once the result is published.',
		},
		measures: { title: 'Tools', text: 'The published tools of the toolbox, with cost, duration and topics.' },
		verdicts: { title: 'What towns say of the tools', text: 'The verdict of each town on a tool, and why.' },
		recommendations: {
			title: 'Recommendations',
			text: 'What the programmes recommend, to whom, and what those have answered.',
		},
		trials: {
			title: 'Recommendations tried in towns',
			text: 'Which town tried which recommendation, and how that went.',
		},
		cases: { title: 'Cases', text: 'Partnerships for town centres: where, when, by whom, and for how much money.' },
		terms: { title: 'Topics', text: 'Themes and challenges in Danish, Dutch and English, with synonyms.' },
	},
	machines: {
		title: 'For programs and portals',
		catalogue: 'Description of all tables (DCAT-AP 3)',
		grants: 'Awards in the 360Giving Data Standard',
		feed: 'New on Torvet as Atom',
		calendar: 'Deadlines of the calls as a calendar',
		sitemap: 'The addresses of all pages',
	},
} satisfies Messages<typeof da>
