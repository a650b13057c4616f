import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockMeeting } from '../meetings/index.ts'
import { canTellNeeds } from './policy.ts'
import { readSignUp } from './queries.ts'
import { whyNotAnswered } from './sign-up.ts'

export const NeedsForm = z.object({ needs: z.string('needsLong').trim().max(1000, 'needsLong').default('') })
export type NeedsForm = z.infer<typeof NeedsForm>

/** What the actor eats and how they get in, for this meeting only. The trail says that it was told, never what. */
export async function tellNeeds(
	tx: Tx,
	actor: Actor,
	{ meetingId, needs }: NeedsForm & { meetingId: Id<'meeting'> },
): Promise<void> {
	const { programmeId, ...meeting } = await lockMeeting(tx, meetingId)
	allow(canTellNeeds(actor, await readSignUp(tx, meetingId)))
	refuse(whyNotAnswered(meeting, now()))

	const own = { meeting_id: meetingId, person_id: actor.id }
	if (needs === '') {
		await tx.deleteFrom('meeting_needs').where('meeting_id', '=', meetingId).where('person_id', '=', actor.id).execute()
	} else {
		await tx
			.insertInto('meeting_needs')
			.values({ ...own, needs })
			.onConflict((on) => on.columns(['meeting_id', 'person_id']).doUpdateSet({ needs }))
			.execute()
	}
	await recordEvent(tx, actor, { verb: 'meeting.needs_told', subjectId: meetingId, programmeId })
}
