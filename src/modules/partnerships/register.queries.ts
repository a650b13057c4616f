import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Partnership } from './partnership.ts'
import { lockPartnership } from './queries.ts'
import type { RegisteredParty } from './register.ts'

/** All in the register with what the team knows of them: only for those who work for the partnership. */
export async function listRegister(db: Db, partnershipId: Id<'partnership'>): Promise<RegisteredParty[]> {
	const rows = await registered(db).where('y.partnership_id', '=', partnershipId).execute()
	return rows.sort((a, b) => alphabet.compare(a.name, b.name))
}

export function findRegistered(db: Db, id: Id<'party'>): Promise<RegisteredParty | undefined> {
	return registered(db).where('y.id', '=', id).executeTakeFirst()
}

/** Holds the partnership with its register, and gives the one party of it. */
export async function lockParty(
	tx: Tx,
	id: Id<'party'>,
): Promise<{ partnership: Partnership; party: RegisteredParty }> {
	const place = await tx
		.selectFrom('parties')
		.select('partnership_id as partnershipId')
		.where('id', '=', id)
		.executeTakeFirst()
	const partnership = await lockPartnership(tx, found(place).partnershipId)
	return { partnership, party: found(await findRegistered(tx, id)) }
}

function registered(db: Db) {
	return db
		.selectFrom('parties as y')
		.select(['y.id', 'y.kind', 'y.is_person as isPerson', 'y.name', 'y.organisation_id as organisationId'])
		.select(['y.contact_name as contactName', 'y.contact_email as contactEmail', 'y.contact_phone as contactPhone'])
		.select(['y.interest', 'y.influence', 'y.note', 'y.standing', 'y.joined_on as joinedOn', 'y.left_on as leftOn'])
		.select((eb) => [
			'y.version',
			jsonArrayFrom(
				eb
					.selectFrom('party_contacts as c')
					.innerJoin('people', 'people.id', 'c.recorded_by')
					.select(['c.id', 'c.happened_on as happenedOn', 'c.way', 'c.words', 'people.name as recorderName'])
					.whereRef('c.party_id', '=', 'y.id')
					.orderBy('c.happened_on', 'desc')
					.orderBy('c.recorded_at', 'desc'),
			).as('contacts'),
		])
}

const alphabet = new Intl.Collator('da')
