import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditPage, listEditions, lockPage } from '../pages/index.ts'

export const RestorationForm = z.object({ version: z.coerce.number().int(), edition: z.coerce.number().int() })

type Restoration = { id: Id<'page'>; version: number; edition: number }

/** An old edition becomes the draft; nobody else sees it until it is published. The draft that it replaces is told of. */
export async function restoreEdition(tx: Tx, actor: Actor, { id, version, edition }: Restoration): Promise<void> {
	const page = await lockPage(tx, id)
	allow(canEditPage(actor, page))
	sameVersion(version, page.version)
	const { content } = found((await listEditions(tx, id)).find((known) => known.edition === edition))

	await tx
		.updateTable('pages')
		.set({ draft: JSON.stringify(content), version: version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'page.restored',
		subjectId: id,
		...(page.programmeId !== null && { programmeId: page.programmeId }),
		particulars: { edition, replaced: page.draft },
	})
}
