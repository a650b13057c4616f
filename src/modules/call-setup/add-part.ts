import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditCall, lockCall, indexCall } from '../calls/index.ts'
import { type PartWords, themeKey, whyPartLocked } from './part.ts'
import { insertPart } from './part-rows.ts'
import { listPlaces, type PartPlace } from './queries.ts'

type Addition = { callId: Id<'call'>; part: PartWords }

/** Adds a question, criterion, theme, rule or contact after those that are there. */
export async function addPart(tx: Tx, actor: Actor, { callId, part }: Addition): Promise<string> {
	const call = await lockCall(tx, callId)
	allow(canEditCall(actor, call))
	refuse(whyPartLocked(call, part.kind))

	const places = await listPlaces(tx, callId, part.kind)
	const id = identityOf(part, places)
	await insertPart(tx, { callId, id, position: (places.at(-1)?.position ?? 0) + 1, part })
	await recordEvent(tx, actor, {
		verb: 'call.part_added',
		subjectId: callId,
		programmeId: call.programmeId,
		particulars: { kind: part.kind, id, after: part.words },
	})
	await indexCall(tx, callId)
	return id
}

function identityOf({ kind, words }: PartWords, places: readonly PartPlace[]): string {
	return kind === 'theme' ? themeKey(words.label, new Set(places.map(({ id }) => id))) : newId()
}
