import * as z from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import type { Sender } from './event-calendar.ts'
import { lockEvent } from './queries.ts'
import { listSignUps } from './sign-up.queries.ts'
import { tell } from './tell.ts'

const Payload = z.object({
	eventId: z.uuid().transform((id) => id as Id<'publicEvent'>),
	/** Of the change: when it has been changed again, the later one tells. */
	sequence: z.int(),
	kind: z.enum(['moved', 'cancelled']),
	reason: z.string(),
})
type Payload = z.infer<typeof Payload>

/** That the event is at another time or place, or not at all, to everybody who comes or waits. */
export const tellAttendees = defineJob('public-events.tell', Payload, async ({ db, ...sender }, payload) => {
	await db.transaction().execute((tx) => tellAll(tx, payload, sender))
})

async function tellAll(tx: Tx, { eventId, sequence, kind, reason }: Payload, sender: Sender): Promise<void> {
	const event = await lockEvent(tx, eventId)
	if (event.sequence !== sequence) return
	for (const to of await listSignUps(tx, eventId)) {
		if (to.state === 'lapsed') continue
		await tell(tx, { event, to, kind, sender, reason, onceKey: `event ${kind} ${eventId} ${sequence} ${to.id}` })
	}
}
