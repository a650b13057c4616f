import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { LibraryKind } from './library-kind.ts'
import { canEditLibrary } from './policy.ts'
import { findEdition, lockItem } from './queries.ts'

export const RestorationForm = z.object({ version: z.coerce.number().int(), edition: z.coerce.number().int() })

type Restoration = z.infer<typeof RestorationForm> & { id: Id<'libraryItem'> }

/** An older edition becomes the draft; readers see it when it is published again. */
export async function restoreEdition(
	tx: Tx,
	actor: Actor,
	{ id, version, edition }: Restoration,
	kind: Pick<LibraryKind, 'restore'>,
): Promise<void> {
	const item = await lockItem(tx, id)
	allow(canEditLibrary(actor, item))
	sameVersion(version, item.version)
	const { content } = found(await findEdition(tx, id, edition))

	await kind.restore(tx, actor, { id, version, content })
	await recordEvent(tx, actor, {
		verb: 'item.restored',
		subjectId: id,
		...(item.programmeId && { programmeId: item.programmeId }),
		particulars: { edition },
	})
}
