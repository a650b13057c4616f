import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { type EventForm, factsIn } from './plan-event.ts'
import { canChangeEvent } from './policy.ts'
import { movesCalendars, type PublicEvent } from './public-event.ts'
import { lockEvent } from './queries.ts'
import { settlePlaces } from './settle-places.job.ts'
import { tellAttendees } from './tell-attendees.job.ts'

/** Changes what is known of an event. Those who come hear of a new time or place; more places go to those who wait. */
export async function editEvent(
	tx: Tx,
	actor: Actor,
	{ eventId, ...form }: EventForm & { eventId: Id<'publicEvent'> },
): Promise<void> {
	const event = await lockEvent(tx, eventId)
	allow(canChangeEvent(actor, event))
	sameVersion(form.version, event.version)

	const facts = await factsIn(tx, event.programme, form)
	const { title, venue, address } = facts
	const after = { title, venue, address, startsAt: facts.starts_at, endsAt: facts.ends_at, onlineUrl: facts.online_url }
	const moved = movesCalendars(event, after)
	const sequence = event.sequence + (moved ? 1 : 0)
	await tx
		.updateTable('public_events')
		.set({ ...facts, sequence, version: event.version + 1 })
		.where('id', '=', eventId)
		.execute()
	await recordEvent(tx, actor, {
		verb: moved ? 'public_event.moved' : 'public_event.edited',
		subjectId: eventId,
		programmeId: event.programmeId,
		particulars: { before: outline(event), after: outline({ ...after, capacity: facts.capacity }) },
	})
	if (event.state !== 'published') return
	if (moved) await tellAttendees.enqueue(tx, { eventId, sequence, kind: 'moved', reason: '' })
	await settlePlaces.enqueue(tx, { eventId })
}

/** Of the way into an online meeting the trail says nothing. */
function outline({ title, startsAt, endsAt, venue, capacity }: Outline): Outline {
	return { title, startsAt, endsAt, venue, capacity }
}
type Outline = Pick<PublicEvent, 'title' | 'startsAt' | 'endsAt' | 'venue' | 'capacity'>
