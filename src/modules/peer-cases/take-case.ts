import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { listItems, lockMeeting } from '../meetings/index.ts'
import { type Method, methods, shortestFor } from './method.ts'
import { canPlaceCase } from './policy.ts'
import { listTaken, lockCase } from './queries.ts'
import { shareOf } from './slot.ts'

/** The choice names the meeting and its item, so that one list shows all of them. */
export const TakeForm = z.object({
	slot: z
		.string('slotMissing')
		.regex(/^[0-9a-f-]{36} [0-9a-f-]{36}$/, 'slotMissing')
		.transform((slot) => slot.split(' ') as [Id<'meeting'>, Id<'meetingItem'>]),
	method: z.enum(methods, 'methodMissing'),
})
type Wish = z.infer<typeof TakeForm> & { id: Id<'peerCase'> }

/** Takes a case onto a meeting, after the cases that it has already. */
export async function takeCase(tx: Tx, actor: Actor, { id, slot, method }: Wish): Promise<void> {
	const [meetingId, itemId] = slot
	const meeting = await lockMeeting(tx, meetingId)
	const { room, ...one } = await lockCase(tx, id)
	allow(canPlaceCase(actor, room, one))
	const item = found((await listItems(tx, meetingId)).find((item) => item.id === itemId && item.kind === 'case'))
	found(meeting.programmeId === one.programmeId ? meeting : undefined)
	const others = (await listTaken(tx, meetingId)).filter((other) => other.id !== id)
	const here = others.filter((other) => other.itemId === itemId).flatMap((other) => other.method ?? [])
	refuse(whyNotTaken(meeting, { minutes: item.minutes, methods: [...here, method] }))

	const position = Math.max(0, ...others.map((other) => other.position ?? 0)) + 1
	await tx
		.updateTable('peer_cases')
		.set({ state: 'taken', meeting_id: meetingId, item_id: itemId, position, method, version: one.version + 1 })
		.where('id', '=', id)
		.execute()
	const particulars = { meetingId, itemId, method }
	await recordEvent(tx, actor, { verb: 'peer_case.taken', subjectId: id, programmeId: one.programmeId, particulars })
}

type Crowd = { minutes: number; methods: readonly Method[] }

/** Cases of one item share its time: each method must still have what it needs. */
function whyNotTaken({ state }: { state: string }, crowd: Crowd): 'cancelled' | 'tooShort' | undefined {
	if (state === 'cancelled') return 'cancelled'
	const share = shareOf(crowd.minutes, crowd.methods.length)
	return crowd.methods.some((method) => shortestFor(method) > share) ? 'tooShort' : undefined
}
