import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Counts, SignUp } from './sign-up.ts'

function signUps(db: Db) {
	return db
		.selectFrom('event_sign_ups')
		.select(['id', 'event_id as eventId', 'name', 'email', 'organisation', 'language', 'state', 'turn'])
		.select('offered_until as offeredUntil')
}

export function findSignUp(db: Db, id: Id<'eventSignUp'>): Promise<SignUp | undefined> {
	return signUps(db).where('id', '=', id).executeTakeFirst()
}

/** Everybody who confirmed, in their order. */
export function listSignUps(db: Db, eventId: Id<'publicEvent'>): Promise<SignUp[]> {
	return signUps(db).where('event_id', '=', eventId).where('turn', 'is not', null).orderBy('turn').execute()
}

/** Whoever comes, waits or is offered a place under this address. */
export function findActive(
	db: Db,
	{ eventId, email }: { eventId: Id<'publicEvent'>; email: string },
): Promise<SignUp | undefined> {
	return signUps(db)
		.where('event_id', '=', eventId)
		.where(sql`lower(email)`, '=', email.toLowerCase())
		.where('state', 'in', ['place', 'offered', 'waiting'])
		.executeTakeFirst()
}

export async function countSignUps(db: Db, eventId: Id<'publicEvent'>): Promise<Counts> {
	const rows = await db
		.selectFrom('event_sign_ups')
		.select(['state', ({ fn }) => fn.countAll<number>().as('count')])
		.where('event_id', '=', eventId)
		.groupBy('state')
		.execute()
	const count = (state: SignUp['state']) => Number(rows.find((row) => row.state === state)?.count ?? 0)
	return { places: count('place'), offered: count('offered'), waiting: count('waiting') }
}

export type Need = { id: Id<'eventSignUp'>; name: string; needs: string }

/** Of those who come. Whoever waits is asked to be fed once there is a place. */
export function listNeeds(db: Db, eventId: Id<'publicEvent'>): Promise<Need[]> {
	return db
		.selectFrom('event_needs as n')
		.innerJoin('event_sign_ups as s', 's.id', 'n.sign_up_id')
		.select(['s.id', 's.name', 'n.needs'])
		.where('s.event_id', '=', eventId)
		.where('s.state', '=', 'place')
		.orderBy('s.turn')
		.execute()
}
