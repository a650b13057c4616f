import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { loadPlaces } from './load-places.ts'
import {
	findMunicipality,
	findTown,
	findTownsByName,
	listMunicipalities,
	listMunicipalityFacts,
	listRegions,
	listTownFacts,
	listTowns,
	readMunicipalityFacts,
	readTownFacts,
} from './queries.ts'

const db = await freshDatabase()
beforeAll(() => db.transaction().execute(loadPlaces))
afterAll(() => db[Symbol.asyncDispose]())

const names = (things: readonly { name: string }[]) => things.map(({ name }) => name)

test.for(['Århus', 'århus', 'ÅRHUS', 'aarhus', 'Aarhus', 'arhus', ' arhus '])('“%s” finds Aarhus', async (typed) => {
	expect(names(await findTownsByName(db, typed, 1))).toEqual(['Aarhus'])
})

test.for([
	['aabenraa', ['Aabenraa']],
	['ÅBENRÅ', ['Aabenraa']],
	['abenra', ['Aabenraa']],
	['ærøskøbing', []],
	['roenne', ['Rønne', 'Rønnede']],
	['RONNEDE', ['Rønnede']],
	['Nykøbing', ['Nykøbing F', 'Nykøbing M', 'Nykøbing S']],
	['Nykøbing Falster', ['Nykøbing F']],
	['malling', ['Beder-Malling']],
	['Viby Sjælland', ['Viby']],
	['%', []],
	['_', []],
	['', []],
] as const)('“%s” finds %o', async ([typed, expected]) => {
	expect(names(await findTownsByName(db, typed, 50))).toEqual(expected)
})

test('the exact name comes first, then the larger town, and no more than asked for', async () => {
	expect(names(await findTownsByName(db, 'Ans', 2))).toEqual(['Ans', 'Ansager'])
	expect(names(await findTownsByName(db, 'Nyb', 9))).toEqual(['Nyborg', 'Nybøl'])
	expect(names(await findTownsByName(db, 'Nyb', 1))).toEqual(['Nyborg'])
})

test('a town is read with its figure, its municipality and its region on the day', async () => {
	const facts = await readTownFacts(db, 'DK-0370-naestved', '2026-12-31')

	expect(facts.town).toEqual({
		id: 'DK-0370-naestved',
		name: 'Næstved',
		municipalityCode: 'DK-0370',
		population: facts.town.population,
		populationOn: '2026-01-01',
		lon: facts.town.lon,
		lat: facts.town.lat,
		source: 'Danmarks Statistik BY3',
		invented: false,
	})
	expect(facts.municipality).toEqual(await findMunicipality(db, 'DK-0370'))
	expect(facts.region).toEqual({
		code: 'DK-1085',
		country: 'DK',
		name: 'Region Sjælland',
		validFrom: '2007-01-01',
		validTo: '2026-12-31',
	})
	expect((await readTownFacts(db, 'DK-0370-naestved', '2027-01-01')).region?.name).toBe('Region Østdanmark')
	expect((await readTownFacts(db, 'DK-0370-naestved', '2006-12-31')).region).toBe(undefined)
	await expect(readTownFacts(db, 'DK-0370-ellekoebing', '2026-12-31')).rejects.toThrow(NotFound)
})

test('facts come in the order that was asked for, without what is unknown', async () => {
	const asked = ['DK-0751-aarhus', 'DK-0000-nowhere', 'DK-0155-dragoer', 'DK-0155-soevang']
	const facts = await listTownFacts(db, asked, '2026-11-22')
	const municipalities = await listMunicipalityFacts(db, ['NL-GM0014', 'DK-9999', 'DK-0101'], '2027-01-01')

	expect(facts.map(({ town, municipality, region }) => [town.name, municipality.name, region?.code])).toEqual([
		['Aarhus', 'Aarhus', 'DK-1082'],
		['Dragør', 'Dragør', 'DK-1084'],
		['Søvang', 'Dragør', 'DK-1084'],
	])
	expect(municipalities.map(({ municipality, region }) => [municipality.officialName, region?.name])).toEqual([
		['Groningen', 'Groningen'],
		['Københavns Kommune', 'Region Østdanmark'],
	])
	expect(await listTownFacts(db, [], '2026-11-22')).toEqual([])
})

test('a municipality is read by its code or not at all', async () => {
	const facts = await readMunicipalityFacts(db, 'DK-0580', '2026-11-22')

	expect([facts.municipality.name, facts.region?.name]).toEqual(['Aabenraa', 'Region Syddanmark'])
	expect(await findMunicipality(db, 'DK-0411')).toBe(undefined)
	await expect(readMunicipalityFacts(db, 'DK-0411', '2026-11-22')).rejects.toThrow(NotFound)
	expect(await findTown(db, 'DK-0580-aabenraa')).toEqual(
		(await readTownFacts(db, 'DK-0580-aabenraa', '2026-11-22')).town,
	)
	expect(await findTown(db, 'DK-0580-nowhere')).toBe(undefined)
})

test('lists are complete and follow the Danish alphabet, in which Aa comes last', async () => {
	const danish = names(await listMunicipalities(db, 'DK'))
	const towns = names(await listTowns(db, 'DK-0580'))

	expect([danish.length, danish[0], ...danish.slice(-4)]).toEqual([
		98,
		'Albertslund',
		'Ærø',
		'Aabenraa',
		'Aalborg',
		'Aarhus',
	])
	expect([towns.length, towns.at(-1)]).toEqual([12, 'Aabenraa'])
	expect((await listMunicipalities(db, 'NL')).length).toBe(342)
})

test('regions are those of the day', async () => {
	const [syd, midt, nord] = ['Region Syddanmark', 'Region Midtjylland', 'Region Nordjylland']

	expect(names(await listRegions(db, 'DK', '2026-12-31'))).toEqual([
		'Region Hovedstaden',
		midt,
		nord,
		'Region Sjælland',
		syd,
	])
	expect(names(await listRegions(db, 'DK', '2027-01-01'))).toEqual([midt, nord, syd, 'Region Østdanmark'])
	expect((await listRegions(db, 'NL', '2026-11-22')).length).toBe(12)
	expect(await listRegions(db, 'DK', '2006-12-31')).toEqual([])
})
