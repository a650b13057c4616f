import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditCall, lockCall } from '../calls/index.ts'
import { whyPartLocked } from './part.ts'
import { type PartAddress, placePart } from './part-rows.ts'
import { listPlaces } from './queries.ts'

export const MoveForm = z.object({ direction: z.enum(['up', 'down']) })
export type Direction = z.infer<typeof MoveForm>['direction']

/** Changes places with its neighbour; the first does not move up, nor the last down. */
export async function movePart(tx: Tx, actor: Actor, move: PartAddress & { direction: Direction }): Promise<void> {
	const { callId, kind, id, direction } = move
	const call = await lockCall(tx, callId)
	allow(canEditCall(actor, call))
	refuse(whyPartLocked(call, kind))
	const places = await listPlaces(tx, callId, kind)
	const index = places.findIndex((place) => place.id === id)
	const own = found(places[index])
	const neighbour = places[direction === 'up' ? index - 1 : index + 1]
	if (!neighbour) return

	await placePart(tx, { callId, kind, id }, neighbour.position)
	await placePart(tx, { callId, kind, id: neighbour.id }, own.position)
	await recordEvent(tx, actor, {
		verb: 'call.part_moved',
		subjectId: callId,
		programmeId: call.programmeId,
		particulars: { kind, id, direction },
	})
}
