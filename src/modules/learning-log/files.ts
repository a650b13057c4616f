import type { Id } from '../../platform/id.ts'
import type { FileKeeper } from '../files/index.ts'
import { canReadEntry } from './policy.ts'
import { findEntry, roomToday } from './queries.ts'

/** The photo of an entry is seen by who reads the entry. */
export const learningFiles: FileKeeper = {
	kind: 'learning_entry',
	async canRead(db, actor, id) {
		const entry = await findEntry(db, id as Id<'learningEntry'>)
		return entry !== undefined && canReadEntry(actor, await roomToday(db, entry.programmeId), entry)
	},
}
