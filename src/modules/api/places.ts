import * as z from 'zod'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import {
	findTown,
	findTownsByName,
	listMunicipalities,
	listTowns,
	listTownsAfter,
	readMunicipalityFacts,
} from '../places/index.ts'
import { type Ask, BASE, reading } from './endpoint.ts'
import { answers, day, url } from './fields.ts'
import { pageOf, pageOfMany, paging, startOf } from './paging.ts'

const figures = {
	population: z.int().nullable(),
	populationOn: day.nullable().meta({ description: 'The day for which it was counted.' }),
	lon: z.number().nullable(),
	lat: z.number().nullable().meta({ description: 'WGS 84; for a map, not for a survey.' }),
	source: z.string(),
	invented: z.boolean().meta({ description: 'Made up, for a demonstration.' }),
	url,
}

const Town = z
	.object({
		id: z.string().meta({ examples: ['DK-0580-aabenraa'] }),
		name: z.string(),
		municipalityCode: z.string(),
		...figures,
	})
	.register(answers, { id: 'Town' })
const TownList = pageOfMany(Town).register(answers, { id: 'TownList' })

const words = {
	code: z.string().meta({ examples: ['DK-0580'] }),
	country: z.enum(['DK', 'NL']),
	name: z.string(),
	officialName: z.string(),
	landsdel: z.string().meta({ description: 'Landsdel in Denmark, COROP area in the Netherlands.' }),
	...figures,
}
const ListedMunicipality = z.object(words).register(answers, { id: 'ListedMunicipality' })
const MunicipalityList = pageOfMany(ListedMunicipality).register(answers, { id: 'MunicipalityList' })
const Region = z.object({ code: z.string(), name: z.string() })
const WholeMunicipality = z
	.object({
		...words,
		region: Region.nullable().meta({ description: 'In which it lies today.' }),
		towns: z.array(Town),
	})
	.register(answers, { id: 'Municipality' })

const code = z.string().regex(/^[\w-]{1,80}$/)

function townWithUrl<Town extends { id: string }>(town: Town, { publicUrl }: Pick<Ask, 'publicUrl'>) {
	return { ...town, url: `${publicUrl}${BASE}/towns/${town.id}` }
}

function municipalityWithUrl<Municipality extends { code: string }>(
	municipality: Municipality,
	{ publicUrl }: Pick<Ask, 'publicUrl'>,
) {
	return { ...municipality, url: `${publicUrl}${BASE}/municipalities/${municipality.code}` }
}

/** As many as are looked through for a name. */
const MOST_NAMED = 500

const townEndpoints = [
	reading({
		id: 'listTowns',
		path: '/towns',
		tag: 'Places',
		summary: 'Towns, of all municipalities or of one',
		query: z.strictObject({
			...paging,
			municipality: code.optional().meta({ description: 'The code of a municipality.' }),
			name: z.string().max(100).optional().meta({ description: 'The beginning of a word of its name.' }),
		}),
		answer: TownList,
		async read(ask) {
			const { municipality: municipalityCode, name, limit } = ask.query
			const towns =
				name === undefined
					? await listTownsAfter(ask.db, startOf(ask.query), { municipalityCode, limit: limit + 1 })
					: await findTownsByName(ask.db, name, MOST_NAMED)
			const wanted = towns.filter(
				(town) => municipalityCode === undefined || town.municipalityCode === municipalityCode,
			)
			const { items, next } = pageOf(wanted, ({ id }) => id, ask)
			return { items: items.map((town) => townWithUrl(town, ask)), next }
		},
	}),
	reading({
		id: 'readTown',
		path: '/towns/{id}',
		tag: 'Places',
		summary: 'A town',
		params: z.strictObject({ id: code }),
		answer: Town,
		read: async (ask) => townWithUrl(found(await findTown(ask.db, ask.params.id)), ask),
	}),
]

const municipalityEndpoints = [
	reading({
		id: 'listMunicipalities',
		path: '/municipalities',
		tag: 'Places',
		summary: 'Municipalities of both countries',
		query: z.strictObject({ ...paging, country: z.enum(['DK', 'NL']).optional() }),
		answer: MunicipalityList,
		async read(ask) {
			const countries = ask.query.country === undefined ? (['DK', 'NL'] as const) : [ask.query.country]
			const all = await Promise.all(countries.map((country) => listMunicipalities(ask.db, country)))
			const { items, next } = pageOf(all.flat(), (one) => one.code, ask)
			return { items: items.map((one) => municipalityWithUrl(one, ask)), next }
		},
	}),
	reading({
		id: 'readMunicipality',
		path: '/municipalities/{code}',
		tag: 'Places',
		summary: 'A municipality with its towns and its region',
		params: z.strictObject({ code }),
		answer: WholeMunicipality,
		async read(ask) {
			const today = dayAt(ask.at, HOME_TIME_ZONE)
			const { municipality, region } = await readMunicipalityFacts(ask.db, ask.params.code, today)
			const towns = await listTowns(ask.db, municipality.code)
			return {
				...municipalityWithUrl(municipality, ask),
				region: region ?? null,
				towns: towns.map((town) => townWithUrl(town, ask)),
			}
		},
	}),
]

export const placeEndpoints = [...townEndpoints, ...municipalityEndpoints]
