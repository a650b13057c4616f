import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'

/**
 * Whose files are read by others than the secretariat: those of a room, say. It alone decides about files of its kind that
 * are not public.
 */
export type FileKeeper = {
	kind: string
	/** `id` is that of the thing to which the file belongs. */
	canRead: (db: Db, actor: Actor | undefined, id: string) => Promise<boolean>
}
