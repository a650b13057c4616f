import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { forgetFiles } from '../files/index.ts'
import { indexEntry } from './index-entry.ts'
import { canChangeEntry } from './policy.ts'
import { lockEntry } from './queries.ts'

/** Its words and its photo are gone for ever. */
export async function withdrawEntry(tx: Tx, actor: Actor, id: Id<'learningEntry'>): Promise<void> {
	const { room, ...entry } = await lockEntry(tx, id)
	allow(canChangeEntry(actor, room, entry))

	await tx
		.updateTable('learning_entries')
		.set({ tried: '', happened: '', otherwise: '', photo_alt: '', state: 'withdrawn', version: entry.version + 1 })
		.where('id', '=', id)
		.execute()
	await indexEntry(tx, id)
	await forgetFiles(tx, { kind: 'learning_entry', id })
	await recordEvent(tx, actor, { verb: 'learning.withdrawn', subjectId: id, programmeId: entry.programmeId })
}
