import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { domainOf, type Organisation } from './organisation.ts'

const columns = ['id', 'kind', 'name', 'municipality_code as municipalityCode', 'email_domain as emailDomain'] as const

export function findOrganisation(db: Db, id: Id<'organisation'>): Promise<Organisation | undefined> {
	return db.selectFrom('organisations').select(columns).where('id', '=', id).executeTakeFirst()
}

export function findOrganisationOfMunicipality(db: Db, municipalityCode: string): Promise<Organisation | undefined> {
	return db
		.selectFrom('organisations')
		.select(columns)
		.where('municipality_code', '=', municipalityCode)
		.executeTakeFirst()
}

/** However its letters are written, large or small. */
export function findPartner(db: Db, name: string): Promise<Organisation | undefined> {
	return db
		.selectFrom('organisations')
		.select(columns)
		.where('kind', '<>', 'municipality')
		.where(sql`lower(name)`, '=', name.toLowerCase())
		.orderBy('created_at')
		.limit(1)
		.executeTakeFirst()
}

/** Whose address this is; undefined when no organisation here has the domain. */
export function findOrganisationByEmail(db: Db, email: string): Promise<Organisation | undefined> {
	return db
		.selectFrom('organisations')
		.select(columns)
		.where(sql`lower(email_domain)`, '=', domainOf(email))
		.executeTakeFirst()
}

/** Those who act for it as applicants on that day: they get its receipts and letters. */
export function listApplicantAddresses(
	db: Db,
	organisationId: Id<'organisation'>,
	at: Date,
): Promise<{ personId: Id<'person'>; name: string; email: string; language: 'da' | 'nl' | 'en' }[]> {
	return applicants(db, at).where('mandates.organisation_id', '=', organisationId).execute()
}

/** The same of several organisations, in one question. */
export async function listApplicants(db: Db, organisationIds: readonly Id<'organisation'>[], at: Date) {
	if (organisationIds.length === 0) return []
	return applicants(db, at)
		.select('mandates.organisation_id as organisationId')
		.where('mandates.organisation_id', 'in', organisationIds)
		.execute()
}

function applicants(db: Db, at: Date) {
	const day = at.toISOString().slice(0, 10)
	return db
		.selectFrom('mandates')
		.innerJoin('people', 'people.id', 'mandates.person_id')
		.select(['people.id as personId', 'people.name', 'people.email', 'people.language'])
		.distinct()
		.where('mandates.role', '=', 'applicant')
		.where('mandates.valid_from', '<=', day)
		.where((eb) => eb.or([eb('mandates.valid_to', 'is', null), eb('mandates.valid_to', '>=', day)]))
		.orderBy('people.name')
}

export function findUnit(db: Db, organisationId: Id<'organisation'>, name: string) {
	return db
		.selectFrom('organisation_units')
		.select(['id', 'name'])
		.where('organisation_id', '=', organisationId)
		.where('name', '=', name)
		.executeTakeFirst()
}
