import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'

/** Ends one of the actor's own sessions; somebody else's is left alone. */
export async function signOut(tx: Tx, actor: Actor, sessionId: Id<'session'>): Promise<void> {
	await tx.deleteFrom('sessions').where('id', '=', sessionId).where('person_id', '=', actor.id).execute()
	await recordEvent(tx, actor, { verb: 'person.signed_out', subjectId: actor.id })
}

/** Ends every session of the actor, on every device. */
export async function signOutEverywhere(tx: Tx, actor: Actor): Promise<void> {
	await tx.deleteFrom('sessions').where('person_id', '=', actor.id).execute()
	await recordEvent(tx, actor, { verb: 'person.signed_out_everywhere', subjectId: actor.id })
}
