import type { Db } from '../../platform/database.ts'
import {
	findTown,
	findTownsByName,
	listMunicipalities,
	listMunicipalityFacts,
	listTownFacts,
	type Municipality,
	type MunicipalityFacts,
	searchName,
	type Town,
	type TownFacts,
} from '../places/index.ts'
import { type CallDetail, lastDayOf } from './call.ts'
import { judgeEligibility } from './eligibility.ts'
import type { AskedPlace, PlaceCheck } from './place-check.ts'

/** More of one name are of no help to somebody who looks for one. */
const LIMIT = 12

/** Whether the place that somebody asks for, by name or by its key, may apply. */
export async function checkPlace(
	db: Db,
	call: CallDetail,
	{ asked, at }: { asked: string; at: Date },
): Promise<PlaceCheck> {
	const day = lastDayOf(call, at)
	const search = { db, call, asked, day }
	const places = call.applies === 'town' ? await findTowns(search) : await findMunicipalities(search)
	const exact = places.filter(({ key, name }) => key === asked || searchName(name) === searchName(asked))
	const [place, another] = exact.length > 0 ? exact : places
	if (place === undefined) return { outcome: 'none', asked }
	if (another !== undefined) return { outcome: 'several', asked, places: exact.length > 0 ? exact : places }
	return { outcome: 'one', asked: place.name, place, eligibility: judgeEligibility(call.eligibilityRules, place) }
}

type Search = { db: Db; call: CallDetail; asked: string; day: string }

async function findTowns({ db, call, asked, day }: Search): Promise<AskedPlace[]> {
	const byId = await findTown(db, asked)
	const towns = byId ? [byId] : await findTownsByName(db, asked, LIMIT)
	const facts = await listTownFacts(
		db,
		towns.map(({ id }) => id),
		day,
	)
	return facts.filter(({ municipality }) => municipality.country === call.programme.country).map(askedTown)
}

/** There are some hundred in a country: their names are compared here, as the towns' are in the database. */
async function findMunicipalities({ db, call, asked, day }: Search): Promise<AskedPlace[]> {
	const wanted = searchName(asked)
	const all = await listMunicipalities(db, call.programme.country)
	const matching = all.filter(
		({ code, name }) => code === asked || (wanted !== '' && searchName(name).startsWith(wanted)),
	)
	const codes = matching.slice(0, LIMIT).map(({ code }) => code)
	return (await listMunicipalityFacts(db, codes, day)).map(askedMunicipality)
}

function askedTown({ town, ...facts }: TownFacts): AskedPlace {
	return { key: town.id, name: town.name, fullName: town.name, ...figureOf(town), ...whereaboutsOf(facts) }
}

function askedMunicipality({ municipality, region }: MunicipalityFacts): AskedPlace {
	const { code: key, name, officialName: fullName } = municipality
	return { key, name, fullName, ...figureOf(municipality), ...whereaboutsOf({ municipality, region }) }
}

function figureOf({ population, populationOn, source, invented }: Town | Municipality) {
	return { population, populationOn, source, invented }
}

function whereaboutsOf({ municipality, region }: MunicipalityFacts) {
	const regionCode = region?.code ?? null
	return { municipalityName: municipality.officialName, regionCode, regionName: region?.name }
}
