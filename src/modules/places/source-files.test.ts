import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../platform/root.ts'
import { regionOn } from './place.ts'
import { parseCsv, readReferencePlaces } from './reference-files.ts'

/** Where the files that the reference data was made from lie beside the project, every row is compared with them. */
const folder = join(root, '..', 'shared', 'data')
const missing = !existsSync(folder)
if (missing) process.stderr.write(`Places are not compared with their source: ${folder} is not there.\n`)

const { municipalities, memberships, towns } = readReferencePlaces()
const source = (name: string) => parseCsv(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'))
const number = (text: string) => (text === '' ? null : Number(text))

const sorted = (rows: unknown[][]) => rows.map((row) => row.join('|')).toSorted()

function regionOf(code: string, day: string): string | undefined {
	return regionOn(
		memberships.filter((m) => m.municipalityCode === code),
		day,
	)?.regionCode
}

test.skipIf(missing)('every Danish municipality is as in its source', () => {
	const ours = municipalities
		.filter((m) => m.country === 'DK')
		.map((m) => [m.code, m.name, m.officialName, m.landsdel, m.lon, m.lat, regionOf(m.code, '2026-12-31')])
	const theirs = source('dk/kommuner.csv').map((row) => [
		`DK-${row('kommunekode')}`,
		row('navn'),
		row('officielt_navn'),
		row('landsdel'),
		number(row('centroid_lon')),
		number(row('centroid_lat')),
		`DK-${row('regionskode')}`,
	])

	expect(sorted(ours)).toEqual(sorted(theirs))
})

test.skipIf(missing)('every Dutch municipality is as in its source', () => {
	const ours = municipalities
		.filter((m) => m.country === 'NL')
		.map((m) => [m.code, m.name, m.landsdel, m.lon, m.lat, m.population, regionOf(m.code, '2026-12-31')])
	const theirs = source('nl/gemeenten.csv').map((row) => [
		`NL-${row('statcode')}`,
		row('gemeente'),
		row('corop'),
		number(row('centroid_lon')),
		number(row('centroid_lat')),
		number(row('inwoners_2021_pc4som')),
		`NL-${row('provinciecode')}`,
	])

	expect(sorted(ours)).toEqual(sorted(theirs))
})

test.skipIf(missing)('every town is as in its source, and so are the seven that were added', () => {
	const ours = (added: boolean) => towns.filter((town) => (town.source !== 'Danmarks Statistik BY3') === added)
	const theirs = source('dk/byer_by3_2026.csv').map((row) => [
		row('by'),
		`DK-${row('kommunekode')}`,
		number(row('indbyggere_2026')),
		number(row('lon')),
		number(row('lat')),
	])
	const theirAdded = source('dk/byer_mangler_i_by3_listen.csv').map((row) => [
		row('by').replace(' (Sjælland)', ''),
		`DK-${row('kommunekode')}`,
	])

	const figures = ours(false).map((t) => [t.name, t.municipalityCode, t.population, t.lon, t.lat])
	const names = ours(true).map((t) => [t.name, t.municipalityCode])
	expect(sorted(figures)).toEqual(sorted(theirs))
	expect(sorted(names)).toEqual(sorted(theirAdded))
})
