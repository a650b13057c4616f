import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { hasRound } from './method.ts'
import { canNote } from './policy.ts'
import { lockCase } from './queries.ts'

export const NoteForm = z.object({
	round: z.string('roundMissing').min(1, 'roundMissing'),
	note: z.string('noteMissing').trim().min(1, 'noteMissing').max(1000, 'noteLong'),
})
type Wish = z.infer<typeof NoteForm> & { id: Id<'peerCase'> }

/** One entry in one round. */
export async function writeNote(tx: Tx, actor: Actor, { id, round, note }: Wish): Promise<void> {
	const { room, ...one } = await lockCase(tx, id)
	allow(canNote(actor, room, one))
	found(one.method !== null && hasRound(one.method, round) ? round : undefined)

	const noteId = newId<'peerCaseNote'>()
	const values = { id: noteId, case_id: id, round, text: note, written_by: actor.id, written_at: now() }
	await tx.insertInto('peer_case_notes').values(values).execute()
	const particulars = { noteId }
	await recordEvent(tx, actor, { verb: 'peer_case.noted', subjectId: id, programmeId: one.programmeId, particulars })
}
