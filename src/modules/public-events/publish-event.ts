import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canRunEvents } from './policy.ts'
import { whyNotPublished } from './public-event.ts'
import { lockEvent } from './queries.ts'

/** From now on everybody sees it and may sign up. */
export async function publishEvent(tx: Tx, actor: Actor, id: Id<'publicEvent'>): Promise<void> {
	const event = await lockEvent(tx, id)
	allow(canRunEvents(actor, event.programmeId))
	refuse(whyNotPublished(event, now()))

	await tx
		.updateTable('public_events')
		.set({ state: 'published', version: event.version + 1 })
		.where('id', '=', id)
		.execute()
	const { programmeId, title } = event
	await recordEvent(tx, actor, { verb: 'public_event.published', subjectId: id, programmeId, particulars: { title } })
}
