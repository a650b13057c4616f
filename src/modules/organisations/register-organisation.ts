import { now } from '../../platform/clock.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { Organisation } from './organisation.ts'
import { findPartner, findUnit } from './queries.ts'

export type Registration = Omit<Organisation, 'id'>

/** Adds an organisation; a municipality once only (its code is unique). */
export async function registerOrganisation(tx: Tx, registration: Registration): Promise<Id<'organisation'>> {
	const id = newId<'organisation'>()
	const { kind, name, municipalityCode, emailDomain } = registration
	await tx
		.insertInto('organisations')
		.values({ id, kind, name, municipality_code: municipalityCode, email_domain: emailDomain, created_at: now() })
		.execute()
	await recordEvent(tx, undefined, { verb: 'organisation.registered', subjectId: id })
	return id
}

/** The organisation of that name which is no municipality, made when it is new. Who makes two at once waits for the other. */
export async function ensurePartner(tx: Tx, name: string): Promise<Id<'organisation'>> {
	await sql`lock table organisations in share row exclusive mode`.execute(tx)
	const known = await findPartner(tx, name)
	return known ? known.id : registerOrganisation(tx, { kind: 'other', name, municipalityCode: null, emailDomain: null })
}

/** The unit of that name, made when it is new: a seat belongs to a department. */
export async function ensureUnit(
	tx: Tx,
	organisationId: Id<'organisation'>,
	name: string,
): Promise<Id<'organisationUnit'>> {
	const known = await findUnit(tx, organisationId, name)
	if (known) return known.id
	const id = newId<'organisationUnit'>()
	await tx.insertInto('organisation_units').values({ id, organisation_id: organisationId, name }).execute()
	return id
}
