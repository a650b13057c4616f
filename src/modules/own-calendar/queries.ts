import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { hashToken } from '../people/index.ts'

export async function findAddressMadeAt(db: Db, personId: Id<'person'>): Promise<Date | undefined> {
	const query = db.selectFrom('calendar_addresses').select('made_at as at').where('person_id', '=', personId)
	return (await query.executeTakeFirst())?.at
}

export async function findOwnerOf(db: Db, secret: string): Promise<Id<'person'> | undefined> {
	const query = db
		.selectFrom('calendar_addresses')
		.select('person_id as id')
		.where('secret_hash', '=', hashToken(secret))
	return (await query.executeTakeFirst())?.id
}

/** In which programmes the actor has a role, or takes part on behalf of a municipality. */
export async function listOwnProgrammeIds(db: Db, { grants, mandates }: Actor): Promise<Set<Id<'programme'>>> {
	const held = grants.flatMap(({ programmeId }) => programmeId ?? [])
	const organisations = mandates.map(({ organisationId }) => organisationId)
	if (organisations.length === 0) return new Set(held)
	const taken = await db
		.selectFrom('participations as p')
		.innerJoin('organisations as o', 'o.municipality_code', 'p.municipality_code')
		.select('p.programme_id as id')
		.distinct()
		.where('o.id', 'in', organisations)
		.where('p.state', '<>', 'withdrawn')
		.execute()
	return new Set([...held, ...taken.map(({ id }) => id)])
}
