import { type Country, searchName } from '../places/index.ts'

type Named = { name: string; lon: number | null; lat: number | null }
export type KnownMunicipality = Named & { code: string; country: Country; regionCodes: readonly string[] }
export type KnownTown = Named & { id: string; municipalityCode: string; population: number | null }
export type KnownRegion = { code: string; country: Country; name: string }

/** All places of the two countries, by the names people write. */
export type Gazetteer = {
	municipalities: readonly KnownMunicipality[]
	towns: readonly KnownTown[]
	regions: readonly KnownRegion[]
}

/** What is written of a place; the more of it is known, the fewer it can be. */
export type WrittenPlace = {
	municipality?: string | undefined
	town?: string | undefined
	region?: string | undefined
	country?: string | undefined
}

export type FoundPlace = {
	label: string
	municipalityCode: string | null
	townId: string | null
	regionCode: string | null
}

export type PlaceFault = { reason: 'placeUnknown' | 'placeAmbiguous' | 'placesDisagree'; words: string }
export type PlaceReading = { place?: FoundPlace; faults: PlaceFault[] }

/** A place that is not known for certain keeps its name and gets no code; why is told. */
export type FindPlace = (written: WrittenPlace) => PlaceReading

export function placeFinder(gazetteer: Gazetteer): FindPlace {
	const index = indexOf(gazetteer)
	return (written) => {
		const words = tidied(written)
		const faults: PlaceFault[] = []
		const island = regionsOf(index, words.region).length > 0 ? undefined : only(municipalitiesOf(index, words.region))
		const region = island ? undefined : one(regionsOf(index, words.region), words.region, faults)
		const scope: Scope = { index, words, region, faults }
		// Bornholm is asked for among the regions, and is a municipality.
		const municipality = municipalityIn(scope) ?? island
		const { town, home } = townIn(scope, municipality)
		const label = words.town || home?.name || words.municipality || region?.name || words.region
		if (label === '') return { faults }
		const codes = { municipalityCode: home?.code ?? null, townId: town?.id ?? null, regionCode: region?.code ?? null }
		return { place: { label, ...codes }, faults }
	}
}

type Index = ReturnType<typeof indexOf>
type Scope = { index: Index; words: Words; region: KnownRegion | undefined; faults: PlaceFault[] }

function indexOf({ municipalities, towns, regions }: Gazetteer) {
	return {
		all: regions,
		codes: new Map(municipalities.map((known) => [known.code, known])),
		exact: byName(municipalities, ({ name }) => searchName(name)),
		municipalities: byName(municipalities, ({ name }) => municipalityKey(name)),
		towns: byName(towns, ({ name }) => searchName(name)),
		regions: byName(regions, ({ name }) => regionKey(name)),
	}
}

function municipalityIn({ index, words, region, faults }: Scope): KnownMunicipality | undefined {
	const asked = municipalitiesOf(index, words.municipality)
	const fitting = asked.filter((known) => liesIn(known, words, region))
	const municipality = one(fitting.length > 0 ? fitting : asked, words.municipality, faults)
	if (municipality && fitting.length === 0) faults.push({ reason: 'placesDisagree', words: joined(words) })
	return municipality
}

/** A town that is not in the register may bear the name of its municipality. */
function townIn({ index, words, region, faults }: Scope, municipality: KnownMunicipality | undefined) {
	const near = townsOf(index, words.town).filter((town) => {
		const home = index.codes.get(town.municipalityCode)
		return municipality ? home === municipality : home !== undefined && liesIn(home, words, region)
	})
	if (municipality) return { town: near.length === 1 ? near[0] : undefined, home: municipality }
	if (near.length === 0) return { town: undefined, home: namesakeIn({ index, words, region, faults }) }
	const town = one(near, words.town, faults)
	return { town, home: town && index.codes.get(town.municipalityCode) }
}

function namesakeIn({ index, words, region, faults }: Scope): KnownMunicipality | undefined {
	const namesakes = municipalitiesOf(index, words.town)
	const fitting = namesakes.filter((known) => liesIn(known, words, region))
	const isElsewhere = fitting.length === 0 && namesakes.length + townsOf(index, words.town).length > 0
	if (isElsewhere) return void faults.push({ reason: 'placesDisagree', words: joined(words) })
	return one(fitting, words.town, faults)
}

function liesIn(known: KnownMunicipality, { country }: Words, region: KnownRegion | undefined): boolean {
	return (
		(region === undefined || known.regionCodes.includes(region.code)) && (country === '' || known.country === country)
	)
}

function municipalitiesOf({ codes, exact, municipalities }: Index, words: string): KnownMunicipality[] {
	const coded = codesIn(words).flatMap((code) => codes.get(code) ?? [])
	if (coded.length > 0) return coded
	const key = municipalityKey(OTHER_NAMES[searchName(words)] ?? words)
	return exact.get(searchName(words)) ?? municipalities.get(key) ?? municipalities.get(key.replace(PART, '')) ?? []
}

function regionsOf({ all, regions }: Index, words: string): KnownRegion[] {
	const coded = all.filter(({ code }) => [words, `DK-${words}`, `NL-${words}`].includes(code))
	return coded.length > 0 ? coded : (regions.get(regionKey(words)) ?? [])
}

function townsOf({ towns }: Index, words: string): KnownTown[] {
	const key = searchName(words)
	return towns.get(key) ?? towns.get(key.replace(PART, '')) ?? []
}

/** Post towns name their part of the town: Odense C, Aalborg Øst. */
const PART = / (?:[a-z]{1,2}|ost|vest|nord|syd)$/

/** What everybody calls a municipality that has another official name. */
const OTHER_NAMES: Record<string, string> = { 'den hag': "'s-Gravenhage", 'den bosch': "'s-Hertogenbosch" }

type Words = Record<'municipality' | 'town' | 'region' | 'country', string>

function tidied({ municipality = '', town = '', region = '', country = '' }: WrittenPlace): Words {
	const land = /^(dk|danmark|denmark|denemarken)$/i.test(country.trim())
		? 'DK'
		: /^(nl|nederland|netherlands|the netherlands|nederlandene)$/i.test(country.trim())
			? 'NL'
			: ''
	return { municipality: municipality.trim(), town: town.trim(), region: region.trim(), country: land }
}

function joined({ town, municipality, region, country }: Words): string {
	return [town, municipality, region, country].filter((words) => words !== '').join(', ')
}

function one<Known>(known: readonly Known[], words: string, faults: PlaceFault[]): Known | undefined {
	if (words === '') return undefined
	if (known.length !== 1) faults.push({ reason: known.length === 0 ? 'placeUnknown' : 'placeAmbiguous', words })
	return known.length === 1 ? known[0] : undefined
}

function only<Known>(known: readonly Known[]): Known | undefined {
	return known.length === 1 ? known[0] : undefined
}

/** `101`, `0101`, `DK-0101`; `GM0014`, `NL-GM0014`. */
function codesIn(words: string): string[] {
	if (/^\d{3,4}$/.test(words)) return [`DK-${words.padStart(4, '0')}`]
	return /^(GM\d{4})$/i.test(words) ? [`NL-${words.toUpperCase()}`] : [words]
}

/** `Faaborg-Midtfyn Kommune`, `Gemeente Utrecht`, `Hengelo (O.)`. */
function municipalityKey(name: string): string {
	const bare = name.replace(/\([^)]*\)/g, ' ').replace(/\b(kommunes?|regionskommune|gemeente|municipality)\b/gi, ' ')
	return searchName(bare)
}

function regionKey(name: string): string {
	return searchName(
		name.replace(/\b(region|provincie|provinsen|province)\b/gi, ' ').replace(/Frysl[aâ]n/i, 'Friesland'),
	)
}

function byName<Known>(all: readonly Known[], keyOf: (known: Known) => string): Map<string, Known[]> {
	const known = new Map<string, Known[]>()
	for (const one of all) known.set(keyOf(one), [...(known.get(keyOf(one)) ?? []), one])
	return known
}
