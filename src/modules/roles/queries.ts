import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { RoleGrant } from './role-grant.ts'

function grants(db: Db) {
	return db
		.selectFrom('role_grants')
		.innerJoin('people', 'people.id', 'role_grants.person_id')
		.select(['role_grants.id', 'people.id as personId', 'people.name', 'people.email', 'role_grants.role'])
		.select(['role_grants.programme_id as programmeId', 'role_grants.valid_from as validFrom'])
		.select(['role_grants.valid_to as validTo'])
}

function lastingOn(db: Db, programmeId: Id<'programme'> | null, day: string) {
	return grants(db)
		.where('programme_id', programmeId === null ? 'is' : '=', programmeId)
		.where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
}

/** Those who hold a role there on the day or later, by role and name. */
export function listGrants(db: Db, programmeId: Id<'programme'> | null, day: string): Promise<RoleGrant[]> {
	return lastingOn(db, programmeId, day).orderBy('role').orderBy('people.name').execute()
}

export function listGrantsOf(
	db: Db,
	{ personId, programmeId }: { personId: Id<'person'>; programmeId: Id<'programme'> | null },
	day: string,
): Promise<RoleGrant[]> {
	return lastingOn(db, programmeId, day).where('people.id', '=', personId).execute()
}

export async function lockGrant(tx: Tx, id: Id<'roleGrant'>): Promise<RoleGrant> {
	return found(await grants(tx).where('role_grants.id', '=', id).forUpdate('role_grants').executeTakeFirst())
}

export function findGrant(db: Db, id: Id<'roleGrant'>): Promise<RoleGrant | undefined> {
	return grants(db).where('role_grants.id', '=', id).executeTakeFirst()
}

export type Applicant = { name: string; email: string; organisation: string }

/** Who acts for the organisations that have applied in the programme; the house's other mandates are not its business. */
export function listApplicants(db: Db, programmeId: Id<'programme'>, day: string): Promise<Applicant[]> {
	const applied = db
		.selectFrom('applications')
		.innerJoin('calls', 'calls.id', 'applications.call_id')
		.select('applications.organisation_id')
		.where('calls.programme_id', '=', programmeId)
	return db
		.selectFrom('mandates')
		.innerJoin('people', 'people.id', 'mandates.person_id')
		.innerJoin('organisations', 'organisations.id', 'mandates.organisation_id')
		.select(['people.name', 'people.email', 'organisations.name as organisation'])
		.distinct()
		.where('mandates.role', '=', 'applicant')
		.where('mandates.organisation_id', 'in', applied)
		.where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
		.orderBy('organisation')
		.orderBy('people.name')
		.execute()
}

export type Partner = {
	id: Id<'mandate'>
	personId: Id<'person'>
	name: string
	email: string
	organisationId: Id<'organisation'>
	organisation: string
	validFrom: string
}

/** Who was let speak for a partner by the programme's secretariat and still does, by partner and name. */
export function listPartners(db: Db, programmeId: Id<'programme'>, day: string): Promise<Partner[]> {
	return partners(db, programmeId, day).orderBy('organisation').orderBy('people.name').execute()
}

type Given = { programmeId: Id<'programme'>; mandateId: Id<'mandate'> }

export async function lockPartner(tx: Tx, { programmeId, mandateId }: Given, day: string): Promise<Partner> {
	const mandate = partners(tx, programmeId, day).where('mandates.id', '=', mandateId).forUpdate('mandates')
	return found(await mandate.executeTakeFirst())
}

/** Mandates hold in the whole house; in which programme one was given, the audit trail knows. */
function partners(db: Db, programmeId: Id<'programme'>, day: string) {
	return db
		.selectFrom('mandates')
		.innerJoin('people', 'people.id', 'mandates.person_id')
		.innerJoin('organisations', 'organisations.id', 'mandates.organisation_id')
		.select(['mandates.id', 'people.id as personId', 'people.name', 'people.email'])
		.select(['organisations.id as organisationId', 'organisations.name as organisation'])
		.select('mandates.valid_from as validFrom')
		.where('mandates.role', '=', 'partner')
		.where((e) => e.or([e('mandates.valid_to', 'is', null), e('mandates.valid_to', '>=', day)]))
		.where((e) =>
			e.exists(
				e
					.selectFrom('events')
					.select('events.id')
					.where('events.verb', '=', 'mandate.given')
					.where('events.programme_id', '=', programmeId)
					.whereRef('events.subject_id', '=', 'mandates.organisation_id')
					.where(sql<boolean>`events.particulars ->> 'id' = mandates.id::text`),
			),
		)
}
