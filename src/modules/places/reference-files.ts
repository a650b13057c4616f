import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../platform/root.ts'
import { type Country, type Municipality, type Region, searchName, type Town } from './place.ts'

export type Membership = { municipalityCode: string; regionCode: string; validFrom: string; validTo: string | null }

export type ReferencePlaces = {
	regions: Region[]
	municipalities: Municipality[]
	memberships: Membership[]
	towns: Town[]
}

const NAMES = ['regions', 'municipalities-dk', 'municipalities-nl', 'municipality-regions', 'towns-dk'] as const

type Files = Record<(typeof NAMES)[number], string>

export function readReferencePlaces(): ReferencePlaces {
	const files = readFiles()
	return {
		regions: parseCsv(files.regions).map(toRegion),
		municipalities: parseCsv(files['municipalities-dk'] + withoutHeader(files['municipalities-nl'])).map(
			toMunicipality,
		),
		memberships: parseCsv(files['municipality-regions']).map(toMembership),
		towns: parseCsv(files['towns-dk']).map(toTown),
	}
}

/** Changes with every fact in the files, and with the way in which names are searched. */
export function versionOf(places: ReferencePlaces): string {
	const searched = places.towns.map((town) => searchName(town.name))
	return createHash('sha256')
		.update(JSON.stringify([places, searched]))
		.digest('hex')
}

function readFiles(): Files {
	const folder = join(root, 'templates', 'places')
	return Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(folder, `${name}.csv`), 'utf8')])) as Files
}

type Row = (column: string) => string

function toRegion(row: Row): Region {
	return { code: row('code'), country: row('country') as Country, name: row('name'), ...toPeriod(row) }
}

function toMembership(row: Row): Membership {
	return { municipalityCode: row('municipality_code'), regionCode: row('region_code'), ...toPeriod(row) }
}

function toMunicipality(row: Row): Municipality {
	return {
		code: row('code'),
		country: row('country') as Country,
		name: row('name'),
		officialName: row('official_name'),
		landsdel: row('landsdel'),
		...toFacts(row),
	}
}

function toTown(row: Row): Town {
	return { id: row('id'), name: row('name'), municipalityCode: row('municipality_code'), ...toFacts(row) }
}

function toPeriod(row: Row): { validFrom: string; validTo: string | null } {
	return { validFrom: row('valid_from'), validTo: row('valid_to') || null }
}

function toFacts(row: Row) {
	return {
		population: toNumber(row('population')),
		populationOn: row('population_on') || null,
		lon: toNumber(row('lon')),
		lat: toNumber(row('lat')),
		source: row('source'),
		invented: false,
	}
}

function toNumber(text: string): number | null {
	return text === '' ? null : Number(text)
}

function withoutHeader(csv: string): string {
	return csv.slice(csv.indexOf('\n') + 1)
}

export function parseCsv(csv: string): Row[] {
	const [header = [], ...rows] = csv.trimEnd().split('\n').map(parseLine)
	return rows.map((cells) => (column) => {
		const cell = cells[header.indexOf(column)]
		if (cell === undefined) throw new Error(`No column ${column} in ${cells.join()}`)
		return cell
	})
}

/** Our own files: a cell with a comma is quoted, and no cell holds a quotation mark or a line break. */
function parseLine(line: string): string[] {
	return line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"(.*)"$/, '$1'))
}
