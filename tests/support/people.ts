import { giveMandate, registerOrganisation } from '../../src/modules/organisations/index.ts'
import type { Actor, Grant, Mandate, Role } from '../../src/platform/actor.ts'
import { now } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/database.ts'
import { type Id, newId } from '../../src/platform/id.ts'

type Standing = {
	roles?: (Role | { role: Role; programmeId: Id<'programme'> })[]
	actsFor?: Municipality[]
	email?: string
}

/** A person with roles everywhere, or in one programme, and with mandates for the given municipalities. */
export async function aPerson(tx: Tx, name: string, standing: Standing = {}): Promise<Actor> {
	const id = newId<'person'>()
	const email = standing.email ?? `${name.toLowerCase().replaceAll(' ', '.')}@people.example`
	await tx.insertInto('people').values({ id, name, email, title: '', language: 'da', created_at: now() }).execute()
	const grants: Grant[] = (standing.roles ?? []).map((r) =>
		typeof r === 'string' ? { role: r, programmeId: null } : r,
	)
	for (const grant of grants) await giveRole(tx, id, grant)
	const mandates: Mandate[] = []
	for (const place of standing.actsFor ?? []) mandates.push(await actFor(tx, id, place))
	return { id, name, email, language: 'da', grants, mandates }
}

async function giveRole(tx: Tx, personId: Id<'person'>, { role, programmeId }: Grant): Promise<void> {
	const id = newId<'roleGrant'>()
	const values = { id, person_id: personId, role, programme_id: programmeId, valid_from: '2000-01-01' }
	await tx.insertInto('role_grants').values(values).execute()
}

async function actFor(tx: Tx, personId: Id<'person'>, place: Municipality): Promise<Mandate> {
	const terms = { personId, organisationId: place.organisationId, unitId: null, role: 'applicant' as const }
	await giveMandate(tx, undefined, { ...terms, validFrom: '2000-01-01', validTo: null })
	return { organisationId: place.organisationId, organisationName: place.name, unitId: null, role: 'applicant' }
}

export type Municipality = {
	municipalityCode: string
	townId: string
	organisationId: Id<'organisation'>
	name: string
}
type Place = { name?: string; regionCode?: string; landsdel?: string; population?: number }

let made = 0

/** An invented municipality with one town and its organisation; the region is made when it is missing. */
export async function aMunicipality(tx: Tx, place: Place = {}): Promise<Municipality> {
	made += 1
	const { name = `Prøvelev ${made}`, regionCode = 'DK-1082', population = 8000, landsdel = 'Østjylland' } = place
	const code = `XX-PROEVE${made}`
	const figure = { population, population_on: '2026-01-01', lon: 10, lat: 56, source: 'Test', invented: true }
	await aRegion(tx, regionCode)
	await tx
		.insertInto('municipalities')
		.values({ code, country: 'DK', name, official_name: `${name} Kommune`, landsdel, ...figure })
		.execute()
	const membership = { municipality_code: code, region_code: regionCode, valid_from: '2007-01-01' }
	await tx.insertInto('municipality_regions').values(membership).execute()
	const town = { id: `${code}-by`, name, search_name: `proevelev ${made}`, municipality_code: code, ...figure }
	await tx.insertInto('towns').values(town).execute()
	const organisationId = await registerOrganisation(tx, {
		kind: 'municipality',
		name: `${name} Kommune`,
		municipalityCode: code,
		emailDomain: `proeve-${made}.example`,
	})
	return { municipalityCode: code, townId: town.id, organisationId, name: `${name} Kommune` }
}

async function aRegion(tx: Tx, code: string): Promise<void> {
	await tx
		.insertInto('regions')
		.values({ code, country: 'DK', name: `Region ${code}`, valid_from: '2007-01-01' })
		.onConflict((on) => on.doNothing())
		.execute()
}
