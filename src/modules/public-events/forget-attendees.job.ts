import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { recordEvent } from '../activity/index.ts'
import { forgetMails } from '../messages/index.ts'
import { CONFIRM_HOURS } from './links.ts'
import { listEnded } from './queries.ts'
import { countSignUps } from './sign-up.queries.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Long enough to settle the bill of the kitchen. */
export const NEEDS_KEPT_DAYS = 30
/** Half a year: long enough to send slides, to account for the event and to invite to the next. */
export const ATTENDEES_KEPT_DAYS = 183

/** Every night: who did not confirm, what was needed, and in the end who was there. What is kept is how many. */
export const forgetAttendees = defineJob('public-events.forget', z.object({}), async ({ db }) => {
	await db.transaction().execute(async (tx) => {
		const at = now().getTime()
		await forgetUnconfirmed(tx, new Date(at - CONFIRM_HOURS * HOUR))
		await forgetNeeds(tx, idsOf(await listEnded(tx, new Date(at - NEEDS_KEPT_DAYS * DAY))))
		const ended = await listEnded(tx, new Date(at - ATTENDEES_KEPT_DAYS * DAY))
		for (const event of ended) if (event.counted === null) await forget(tx, event)
		// Also those to somebody who asked for its slides since then.
		await forgetMails(tx, idsOf(ended))
	})
})

async function forgetUnconfirmed(tx: Tx, before: Date): Promise<void> {
	const gone = await tx
		.deleteFrom('event_sign_ups')
		.where('state', '=', 'asked')
		.where('asked_at', '<=', before)
		.returning('id')
		.execute()
	await forgetMails(tx, idsOf(gone))
}

async function forgetNeeds(tx: Tx, events: readonly Id<'publicEvent'>[]): Promise<void> {
	if (events.length === 0) return
	const signUps = tx.selectFrom('event_sign_ups').select('id').where('event_id', 'in', events)
	await tx.deleteFrom('event_needs').where('sign_up_id', 'in', signUps).execute()
}

async function forget(tx: Tx, { id, programmeId }: Omit<Ended, 'counted'>): Promise<void> {
	const { places } = await countSignUps(tx, id)
	const gone = await tx.deleteFrom('event_sign_ups').where('event_id', '=', id).returning('id').execute()
	await forgetMails(tx, idsOf(gone))
	await tx.insertInto('event_counts').values({ event_id: id, places, forgotten_at: now() }).execute()
	const particulars = { places }
	await recordEvent(tx, undefined, {
		verb: 'public_event.attendees_forgotten',
		subjectId: id,
		programmeId,
		particulars,
	})
}

type Ended = Awaited<ReturnType<typeof listEnded>>[number]

function idsOf<Entity extends string>(rows: readonly { id: Id<Entity> }[]): Id<Entity>[] {
	return rows.map(({ id }) => id)
}
