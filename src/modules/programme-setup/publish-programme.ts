import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { indexProgramme, lockProgramme, programmeChanged, readParts } from '../programmes/index.ts'
import { canPublish } from './policy.ts'
import { whyNotPublishable } from './publication.ts'

export async function publishProgramme(tx: Tx, actor: Actor, id: Id<'programme'>): Promise<void> {
	const programme = await lockProgramme(tx, id)
	allow(canPublish(actor, programme))
	refuse(whyNotPublishable(programme, await readParts(tx, id)))

	const version = programme.version + 1
	await tx.updateTable('programmes').set({ state: 'published', version }).where('id', '=', id).execute()
	await recordEvent(tx, actor, { verb: 'programme.published', subjectId: id, programmeId: id })
	await indexProgramme(tx, id)
	await programmeChanged.enqueue(tx, { programmeId: id })
}
