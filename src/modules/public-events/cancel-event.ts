import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canRunEvents } from './policy.ts'
import { whyNotCancelled } from './public-event.ts'
import { lockEvent } from './queries.ts'
import { tellAttendees } from './tell-attendees.job.ts'

export const CancellationForm = z.object({
	reason: z.string('reasonMissing').trim().min(1, 'reasonMissing').max(2000, 'textLong'),
})
export type CancellationForm = z.infer<typeof CancellationForm>

/** It will not take place: everybody who comes or waits is told why. It stays where it stood, and says so. */
export async function cancelEvent(
	tx: Tx,
	actor: Actor,
	{ id, reason }: CancellationForm & { id: Id<'publicEvent'> },
): Promise<void> {
	const event = await lockEvent(tx, id)
	allow(canRunEvents(actor, event.programmeId))
	refuse(whyNotCancelled(event, now()))

	const sequence = event.sequence + 1
	await tx
		.updateTable('public_events')
		.set({ state: 'cancelled', sequence, version: event.version + 1 })
		.where('id', '=', id)
		.execute()
	const { programmeId } = event
	await recordEvent(tx, actor, { verb: 'public_event.cancelled', subjectId: id, programmeId, particulars: { reason } })
	await tellAttendees.enqueue(tx, { eventId: id, sequence, kind: 'cancelled', reason })
}
