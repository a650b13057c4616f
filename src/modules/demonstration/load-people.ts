import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import {
	ensurePartner,
	ensureUnit,
	findOrganisationOfMunicipality,
	giveMandate,
	registerOrganisation,
} from '../organisations/index.ts'
import { loadInventedPlaces } from '../places/index.ts'
import { type DemoPerson, type DemoPlace, isGranted, readDemoPeople, readDemoPlaces } from './demo-files.ts'

/** The day on which the figures of invented towns are said to hold. */
const COUNTED_ON = '2026-01-01'

export async function loadDemoPlaces(tx: Tx): Promise<void> {
	const places = readDemoPlaces()
	await loadInventedPlaces(tx, places.map(inventedPlace))
	for (const { code, municipality } of places) {
		const emailDomain = `${code.slice(3).toLowerCase()}.example`
		await registerOrganisation(tx, { kind: 'municipality', name: municipality, municipalityCode: code, emailDomain })
	}
}

function inventedPlace({ towns, municipality: officialName, ...place }: DemoPlace) {
	const name = officialName.replace(/ Kommune$|^Gemeente /, '')
	const figure = { populationOn: COUNTED_ON }
	return {
		municipality: { ...place, ...figure, name, officialName },
		towns: towns.map(({ name: town, population, lon, lat }) => ({ name: town, population, lon, lat, ...figure })),
	}
}

type Programmes = Record<string, Id<'programme'>>

/** The demonstration's people by key; roles named by call or programme hold in the programme of that name. */
export async function loadDemoPeople(tx: Tx, programmes: Programmes): Promise<Map<string, Id<'person'>>> {
	const people = new Map<string, Id<'person'>>()
	for (const person of readDemoPeople()) people.set(person.key, await loadPerson(tx, person, programmes))
	return people
}

async function loadPerson(tx: Tx, person: DemoPerson, programmes: Programmes): Promise<Id<'person'>> {
	const id = newId<'person'>()
	const { name, email, title, language } = person
	await tx.insertInto('people').values({ id, name, email, title, language, created_at: now() }).execute()
	const validFrom = now().toISOString().slice(0, 10)
	for (const { role, programme, call } of person.roles) {
		// Applicants act by mandate, below.
		if (!isGranted(role)) continue
		const scope = programme ?? call
		const programmeId = scope === undefined ? null : found(programmes[scope])
		const grant = { id: newId<'roleGrant'>(), person_id: id, role, programme_id: programmeId, valid_from: validFrom }
		await tx.insertInto('role_grants').values(grant).execute()
	}
	for (const { role, organisation } of person.roles) {
		if (role !== 'partner' || organisation === undefined) continue
		const organisationId = await ensurePartner(tx, organisation)
		await giveMandate(tx, undefined, { personId: id, organisationId, unitId: null, role, validFrom, validTo: null })
	}
	for (const { municipality, unit } of person.mandates) {
		const { id: organisationId } = found(await findOrganisationOfMunicipality(tx, municipality))
		const unitId = unit === undefined ? null : await ensureUnit(tx, organisationId, unit)
		await giveMandate(tx, undefined, {
			personId: id,
			organisationId,
			unitId,
			role: 'applicant',
			validFrom,
			validTo: null,
		})
	}
	return id
}
