import * as z from 'zod'
import type { Tx } from '../../platform/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import { defineErrand } from '../../platform/jobs.ts'
import { findMirror } from './queries.ts'

/** That one attempt is due. `attempt` is how many there have been: whoever comes too late finds more, and does nothing. */
const mirrorDue = defineErrand(
	'channel.mirror',
	z.object({ mirroringId: z.uuid().transform((id) => id as Id<'channelMirroring'>), attempt: z.int() }),
)
export const mirrorDueBy = mirrorDue.doneBy

type Due = { id: Id<'channelMirroring'>; programmeId: Id<'programme'>; attempts: number }

/** One after the other, so that the other channel reads in the order in which was written. */
export async function queueAttempt(tx: Tx, { id, programmeId, attempts }: Due, runAt?: Date): Promise<void> {
	const occasion = runAt === undefined ? {} : { runAt }
	await mirrorDue.enqueue(tx, { mirroringId: id, attempt: attempts }, { ...occasion, lane: `mirror ${programmeId}` })
}

/** Where the room has a mirror; a post that was written before there was one stays here. */
export async function queueMirroring(
	tx: Tx,
	{ programmeId, postId }: { programmeId: Id<'programme'>; postId: Id<'channelPost'> },
): Promise<void> {
	if ((await findMirror(tx, programmeId)) === undefined) return
	const id = newId<'channelMirroring'>()
	const values = { id, programme_id: programmeId, post_id: postId, state: 'waiting' as const, attempts: 0 }
	await tx.insertInto('channel_mirrorings').values(values).execute()
	await queueAttempt(tx, { id, programmeId, attempts: 0 })
}
