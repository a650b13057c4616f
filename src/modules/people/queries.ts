import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

export type Person = { id: Id<'person'>; name: string; email: string }

/** The person behind a session, with the roles and mandates that hold on that day: one query per request. */
export async function findActorBySession(
	db: Db,
	tokenHash: string,
	at: Date,
): Promise<{ actor: Actor; sessionId: Id<'session'>; lastSeenAt: Date } | undefined> {
	const row = await actors(db, at)
		.innerJoin('sessions', 'sessions.person_id', 'people.id')
		.select(['sessions.id as sessionId', 'sessions.last_seen_at as lastSeenAt'])
		.where('sessions.token_hash', '=', tokenHash)
		.where('sessions.expires_at', '>', at)
		.executeTakeFirst()
	if (!row) return undefined
	const { sessionId, lastSeenAt, ...actor } = row
	return { actor, sessionId, lastSeenAt }
}

export function findActor(db: Db, personId: Id<'person'>, at: Date): Promise<Actor | undefined> {
	return actors(db, at).where('people.id', '=', personId).executeTakeFirst()
}

function actors(db: Db, at: Date) {
	const day = at.toISOString().slice(0, 10)
	return db
		.selectFrom('people')
		.select((eb) => [
			'people.id',
			'people.name',
			'people.email',
			'people.language',
			jsonArrayFrom(
				eb
					.selectFrom('role_grants')
					.select(['role', 'programme_id as programmeId'])
					.whereRef('role_grants.person_id', '=', 'people.id')
					.where(holdsOn('role_grants', day)),
			).as('grants'),
			jsonArrayFrom(
				eb
					.selectFrom('mandates')
					.innerJoin('organisations', 'organisations.id', 'mandates.organisation_id')
					.select([
						'mandates.organisation_id as organisationId',
						'organisations.name as organisationName',
						'mandates.unit_id as unitId',
						'mandates.role',
					])
					.whereRef('mandates.person_id', '=', 'people.id')
					.where(holdsOn('mandates', day))
					.orderBy('organisations.name'),
			).as('mandates'),
		])
}

function holdsOn(table: 'role_grants' | 'mandates', day: string) {
	return sql<boolean>`${sql.ref(`${table}.valid_from`)} <= ${day} and coalesce(${sql.ref(`${table}.valid_to`)}, 'infinity') >= ${day}`
}

export function findPerson(db: Db, id: Id<'person'>): Promise<Person | undefined> {
	return db.selectFrom('people').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirst()
}

export function findPersonByEmail(db: Db, email: string): Promise<Person | undefined> {
	return db
		.selectFrom('people')
		.select(['id', 'name', 'email'])
		.where(sql`lower(email)`, '=', email.toLowerCase())
		.executeTakeFirst()
}

/** Those who hold a role in the programme on that day, by name; installation-wide holders included, and only they without one. */
export function listPeopleWithRole(
	db: Db,
	role: Role,
	programmeId: Id<'programme'> | null,
	at: Date,
): Promise<Person[]> {
	return db
		.selectFrom('people')
		.innerJoin('role_grants', 'role_grants.person_id', 'people.id')
		.select(['people.id', 'people.name', 'people.email'])
		.distinct()
		.where('role_grants.role', '=', role)
		.where((eb) => eb.or([eb('programme_id', '=', programmeId), eb('programme_id', 'is', null)]))
		.where(holdsOn('role_grants', at.toISOString().slice(0, 10)))
		.orderBy('people.name')
		.execute()
}

export function findSignInLink(db: Db, tokenHash: string) {
	return db
		.selectFrom('sign_in_links')
		.select(['id', 'email', 'name', 'target', 'expires_at as expiresAt', 'used_at as usedAt'])
		.where('token_hash', '=', tokenHash)
		.executeTakeFirst()
}

export function listSessions(db: Db, personId: Id<'person'>, at: Date) {
	return db
		.selectFrom('sessions')
		.select(['id', 'created_at as createdAt', 'last_seen_at as lastSeenAt', 'user_agent as userAgent'])
		.where('person_id', '=', personId)
		.where('expires_at', '>', at)
		.orderBy('last_seen_at', 'desc')
		.execute()
}
