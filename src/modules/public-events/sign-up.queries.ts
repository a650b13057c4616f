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
	return (await countAll(db, [eventId]))(eventId)
}

/** Of several events at once. */
export async function countAll(db: Db, ids: readonly Id<'publicEvent'>[]): Promise<(id: Id<'publicEvent'>) => Counts> {
	const query = db
		.selectFrom('event_sign_ups')
		.select(['event_id', 'state', ({ fn }) => fn.countAll<number>().as('count')])
		.groupBy(['event_id', 'state'])
	const rows = ids.length === 0 ? [] : await query.where('event_id', 'in', ids).execute()
	return (id) => {
		const count = (state: SignUp['state']) =>
			Number(rows.find((row) => row.event_id === id && row.state === state)?.count ?? 0)
		return { places: count('place'), offered: count('offered'), waiting: count('waiting') }
	}
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

/** What one of them wrote, for themselves. */
export async function findNeeds(db: Db, id: Id<'eventSignUp'>): Promise<string> {
	const row = await db.selectFrom('event_needs').select('needs').where('sign_up_id', '=', id).executeTakeFirst()
	return row?.needs ?? ''
}
