import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { CallDetail } from '../calls/index.ts'
import { findOrganisation, type Organisation } from '../organisations/index.ts'
import { listTowns, readMunicipalityFacts, searchName } from '../places/index.ts'
import type { Place } from './application.ts'
import { municipalityAsPlace, townAsPlace } from './place.queries.ts'

/** What the page that begins an application offers: for whom, and for which of its places. */
export type StartOffer = {
	/** All that the actor may apply for. */
	organisations: { id: Id<'organisation'>; name: string }[]
	organisation: Organisation
	/** The municipality itself or its towns, those that begin with what was looked for. */
	places: Place[]
}

type Wanted = { call: CallDetail; organisationId: string | undefined; name: string; on: string }

/** Undefined when the actor acts for nobody. */
export async function findStartOffer(db: Db, actor: Actor, wanted: Wanted): Promise<StartOffer | undefined> {
	const organisations = organisationsOf(actor)
	const chosen = organisations.find(({ id }) => id === wanted.organisationId) ?? organisations[0]
	const organisation = chosen && (await findOrganisation(db, chosen.id))
	if (!organisation) return undefined
	return { organisations, organisation, places: await listPlaces(db, organisation, wanted) }
}

/** A person may act for one organisation in several of its units; it is offered once. */
function organisationsOf({ mandates }: Actor): StartOffer['organisations'] {
	const names = mandates
		.filter(({ role }) => role === 'applicant')
		.map(({ organisationId, organisationName }) => [organisationId, organisationName] as const)
	return [...new Map(names)].map(([id, name]) => ({ id, name }))
}

async function listPlaces(db: Db, { municipalityCode }: Organisation, { call, name, on }: Wanted): Promise<Place[]> {
	if (municipalityCode === null) return []
	const facts = await readMunicipalityFacts(db, municipalityCode, on)
	if (call.applies === 'municipality') return [municipalityAsPlace(facts)]
	const key = searchName(name)
	const towns = await listTowns(db, municipalityCode)
	return towns.filter((town) => searchName(town.name).startsWith(key)).map((town) => townAsPlace({ town, ...facts }))
}
