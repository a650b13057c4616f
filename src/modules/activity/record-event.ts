import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { isAwaited } from './queries.ts'
import { eventRecorded } from './recorded.job.ts'

/** What happened: a verb in the past ("application.submitted"), to what, and whatever a reader needs to understand it later. */
export type Happening = {
	verb: `${string}.${string}`
	subjectId: string
	programmeId?: Id<'programme'>
	particulars?: Record<string, unknown>
}

/**
 * Writes to the audit trail, in the transaction of the change itself. Without an actor, the system did it. Whoever awaits the
 * verb gets an errand in the same transaction; whether anybody does comes back with the row, so that nobody costs nothing.
 */
export async function recordEvent(tx: Tx, actor: Pick<Actor, 'id'> | undefined, event: Happening): Promise<void> {
	const { id, awaited } = await tx
		.insertInto('events')
		.values({
			at: now(),
			actor_id: actor?.id ?? null,
			verb: event.verb,
			subject_id: event.subjectId,
			programme_id: event.programmeId ?? null,
			particulars: JSON.stringify(event.particulars ?? {}),
		})
		.returning(['id', isAwaited.as('awaited')])
		.executeTakeFirstOrThrow()
	if (awaited) await eventRecorded.enqueue(tx, { eventId: id })
}
