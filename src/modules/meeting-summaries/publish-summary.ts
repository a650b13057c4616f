import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { reaches } from '../participation/index.ts'
import { indexSummary } from './index-summary.ts'
import { listSeatPeople } from './owners.ts'
import { canPublish } from './policy.ts'
import { lockSummary } from './queries.ts'
import { publishedMail } from './summary.mail.ts'

export const PublicationForm = z.object({ reach: z.enum(reaches, 'reachMissing') })
type Wish = z.infer<typeof PublicationForm> & { meetingId: Id<'meeting'>; publicUrl: string }

/** Says who may read it, and tells the room when it comes out; said again, it is others who may. */
export async function publishSummary(tx: Tx, actor: Actor, { meetingId, reach, publicUrl }: Wish): Promise<void> {
	const { summary, meeting, room } = await lockSummary(tx, meetingId)
	allow(canPublish(actor, room, summary))

	const facts = { reach, published_by: actor.id, published_at: now() }
	await tx
		.insertInto('summary_publications')
		.values({ meeting_id: meetingId, ...facts })
		.onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(facts))
		.execute()
	await indexSummary(tx, meetingId)
	await recordEvent(tx, actor, {
		verb: 'summary.published',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { before: summary.reach, after: reach },
	})
	if (summary.reach !== null) return
	for (const person of await listSeatPeople(tx, room.seats)) {
		await sendMail(tx, publishedMail(person, { meeting, programme: room.programme, publicUrl }))
	}
}
