import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

/** What happened: a verb in the past ("application.submitted"), to what, and whatever a reader needs to understand it later. */
export type Happening = {
	verb: `${string}.${string}`
	subjectId: string
	programmeId?: Id<'programme'>
	particulars?: Record<string, unknown>
}

/** Writes to the audit trail, in the transaction of the change itself. Without an actor, the system did it. */
export async function recordEvent(tx: Tx, actor: Pick<Actor, 'id'> | undefined, event: Happening): Promise<void> {
	await tx
		.insertInto('events')
		.values({
			at: now(),
			actor_id: actor?.id ?? null,
			verb: event.verb,
			subject_id: event.subjectId,
			programme_id: event.programmeId ?? null,
			particulars: JSON.stringify(event.particulars ?? {}),
		})
		.execute()
}
