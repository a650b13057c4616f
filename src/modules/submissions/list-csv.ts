import { csvText } from '../../platform/csv.ts'
import { dayAt, timeAt } from '../../platform/dates.ts'
import type { Language } from '../../platform/i18n.ts'
import { applicationWords } from '../applications/index.ts'
import type { Row } from './list-view.ts'
import { words } from './messages.ts'

/** With decimal commas, as Excel writes them in Denmark. */
export function listCsv(language: Language, rows: readonly Row[], timeZone: string): string {
	const { csv } = words(language)
	const heading = Object.values(csv)
	return csvText([heading, ...rows.map((row) => Object.values(cellsOf(language, row, timeZone)))])
}

type Cells = Record<keyof ReturnType<typeof words>['csv'], string>

function cellsOf(language: Language, { facts, state, submittedAt }: Row, timeZone: string): Cells {
	const { place, contact, organisation } = facts
	return {
		number: facts.number,
		organisation: [organisation.name, organisation.unit].filter(Boolean).join(', '),
		place: place.name,
		municipality: place.municipalityName,
		region: place.regionName ?? '',
		landsdel: place.landsdel ?? '',
		population: decimal(place.population),
		populationOn: place.populationOn ?? '',
		source: place.source,
		longitude: decimal(place.lon),
		latitude: decimal(place.lat),
		themes: facts.themes.map(({ label }) => label).join(', '),
		state: applicationWords(language).states[state],
		submittedAt: `${dayAt(submittedAt, timeZone)} ${timeAt(submittedAt, timeZone)}`,
		words: decimal(facts.words),
		summary: facts.summary,
		exemption: facts.exemptionReason,
		contact: contact.name,
		contactTitle: contact.title,
		email: contact.email,
	}
}

function decimal(value: number | null): string {
	return value === null ? '' : `${value}`.replace('.', ',')
}
