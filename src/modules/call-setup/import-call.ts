import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { type CallDefinition, indexCall } from '../calls/index.ts'
import { insertCall } from './insert-call.ts'
import { canDraft } from './policy.ts'

/** Takes in a call that is already whole, as a draft; it is published like any other. */
export async function importCall(tx: Tx, actor: Actor, definition: CallDefinition): Promise<Id<'call'>> {
	const { programmeId, title, slug } = definition
	allow(canDraft(actor, programmeId))

	const id = await insertCall(tx, definition)
	await recordEvent(tx, actor, { verb: 'call.imported', subjectId: id, programmeId, particulars: { title, slug } })
	await indexCall(tx, id)
	return id
}
