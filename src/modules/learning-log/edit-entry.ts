import type * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { indexEntry } from './index-entry.ts'
import { canChangeEntry } from './policy.ts'
import { lockEntry } from './queries.ts'
import type { entryEditForm } from './write-entry.ts'

export type EntryEdit = z.infer<ReturnType<typeof entryEditForm>>

/** Its words, and who can see it. */
export async function editEntry(
	tx: Tx,
	actor: Actor,
	{ id, version, tried, happened, otherwise, photoAlt, reach }: EntryEdit & { id: Id<'learningEntry'> },
): Promise<void> {
	const { room, ...entry } = await lockEntry(tx, id)
	allow(canChangeEntry(actor, room, entry))
	sameVersion(version, entry.version)

	const alt = entry.photoAlt === '' ? '' : photoAlt
	await tx
		.updateTable('learning_entries')
		.set({ tried, happened, otherwise, photo_alt: alt, reach, version: version + 1 })
		.where('id', '=', id)
		.execute()
	await indexEntry(tx, id)
	const particulars = { reach }
	const { programmeId } = entry
	await recordEvent(tx, actor, { verb: 'learning.edited', subjectId: id, programmeId, particulars })
}
