import { sql } from 'kysely'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { findPersonByEmail } from '../people/index.ts'
import type { Follower, Rhythm } from './follow.ts'
import { lockFollower } from './queries.ts'

type Wish = { email: string; language: Language; rhythm: Rhythm }

/** The follower at a proved address, locked, with the rhythm that was wished last. Of a person, once there is one. */
export async function ensureFollower(tx: Tx, { email, language, rhythm }: Wish): Promise<Follower> {
	const person = await findPersonByEmail(tx, email)
	if (person) await adopt(tx, person)
	const at = now()
	const own = person ? { person_id: person.id, email: null } : { person_id: null, email }
	await tx
		.insertInto('followers')
		.values({ id: newId<'follower'>(), ...own, language, rhythm, told_at: at, created_at: at })
		.onConflict((on) => on.doNothing())
		.execute()
	const { id } = await tx
		.updateTable('followers')
		.set({ rhythm })
		.where((e) => (person ? e('person_id', '=', person.id) : e(sql`lower(email)`, '=', email.toLowerCase())))
		.returning('id')
		.executeTakeFirstOrThrow()
	return found(await lockFollower(tx, id))
}

/** Who followed by address and has an account since then keeps what they follow. */
async function adopt(tx: Tx, { id, email }: { id: Id<'person'>; email: string }): Promise<void> {
	await tx
		.updateTable('followers')
		.set({ person_id: id, email: null })
		.where(sql`lower(email)`, '=', email.toLowerCase())
		.where((e) => e.not(e.exists(e.selectFrom('followers as own').select('own.id').where('own.person_id', '=', id))))
		.execute()
}
