import { dayAt, timeAt } from '../../platform/dates.ts'
import type { Language } from '../../platform/i18n.ts'
import { applicationWords } from '../applications/index.ts'
import type { Row } from './list-view.ts'
import { words } from './messages.ts'

/** Makes a spreadsheet of Excel's own kind in Denmark: a mark that says UTF-8, semicolons, decimal commas. */
export function listCsv(language: Language, rows: readonly Row[], timeZone: string): string {
	const { csv } = words(language)
	const heading = Object.values(csv)
	const lines = [heading, ...rows.map((row) => Object.values(cellsOf(language, row, timeZone)))]
	return `\uFEFF${lines.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`
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

/** What an applicant typed must never be run as a formula by whoever opens the file. */
function quoted(cell: string): string {
	const safe = /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(,\d+)?$/.test(cell) ? `'${cell}` : cell
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
