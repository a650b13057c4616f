import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { recordEvent } from '../activity/index.ts'
import { newToken } from '../people/index.ts'

/** A new address for the actor's own calendar, which ends the one before. Its secret is told now and never again. */
export async function makeCalendarAddress(tx: Tx, actor: Actor): Promise<string> {
	const { secret, hash } = newToken()
	const made = { secret_hash: hash, made_at: now() }
	await tx
		.insertInto('calendar_addresses')
		.values({ person_id: actor.id, ...made })
		.onConflict((conflict) => conflict.column('person_id').doUpdateSet(made))
		.execute()
	await recordEvent(tx, actor, { verb: 'calendar_address.made', subjectId: actor.id })
	return secret
}
