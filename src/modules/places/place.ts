export type Country = 'DK' | 'NL'

/** A Danish region or a Dutch province, for as long as it lasts; `validTo` is its last day. */
export type Region = { code: string; country: Country; name: string; validFrom: string; validTo: string | null }

/** Where the figure comes from, or the name when there is no figure. */
type Figure = { population: number | null; populationOn: string | null; source: string }

/** WGS 84; for a map, not for a survey. */
type Position = { lon: number | null; lat: number | null }

export type Municipality = Figure &
	Position & {
		code: string
		country: Country
		name: string
		officialName: string
		/** Landsdel in Denmark, COROP area in the Netherlands. */
		landsdel: string
		invented: boolean
	}

export type Town = Figure & Position & { id: string; name: string; municipalityCode: string; invented: boolean }

/** The region is missing on days of which the reference data knows nothing. */
export type MunicipalityFacts = { municipality: Municipality; region: Region | undefined }

export type TownFacts = MunicipalityFacts & { town: Town }

/** What a demonstration makes up: a municipality in a real landsdel, with its towns. */
export type InventedPlace = {
	municipality: Omit<Municipality, 'source' | 'invented'>
	towns: Omit<Town, 'id' | 'municipalityCode' | 'source' | 'invented'>[]
}

/** Why a place may not be made up: a real one would get facts that are not its own. */
export function refusalOfInvention({ municipality }: InventedPlace): 'realPlace' | undefined {
	return municipality.code.startsWith('XX-') ? undefined : 'realPlace'
}

/** From `from` to the last number under `below`, which is missing in the largest class. */
export type SizeClass = { from: number; below: number | undefined }

/** The classes of Danmarks Statistik, table BY2. */
const SIZE_CLASS_STARTS = [0, 200, 250, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000]

export function sizeClass(population: number): SizeClass {
	const next = SIZE_CLASS_STARTS.findIndex((start) => start > population)
	const last = next === -1 ? SIZE_CLASS_STARTS.length - 1 : next - 1
	return { from: SIZE_CLASS_STARTS[last] ?? 0, below: SIZE_CLASS_STARTS[last + 1] }
}

type Lasting = { validFrom: string; validTo: string | null }

/** Of a municipality's regions through time, the one on this day. */
export function regionOn<Membership extends Lasting>(
	memberships: readonly Membership[],
	day: string,
): Membership | undefined {
	return memberships.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
}

/**
 * What a name is searched by: without accents, å and æ as a, ø as o, however they were typed. So `Århus`, `aarhus`
 * and `arhus` are one, and so are `Ærø` and `Aeroe`.
 */
export function searchName(name: string): string {
	return name
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/æ|ae/g, 'a')
		.replace(/ø|oe/g, 'o')
		.replace(/a+/g, 'a')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()
}

/** `DK-0580-aabenraa` */
export function townId(municipalityCode: string, name: string): string {
	const spelled = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
	const plain = spelled.normalize('NFD').replace(/\p{M}/gu, '')
	return `${municipalityCode}-${plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`
}
