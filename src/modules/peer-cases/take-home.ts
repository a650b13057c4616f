import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canTellOutcome } from './policy.ts'
import { listTakeAways, lockCase } from './queries.ts'

const MOST_LINES = 20

/** One take-away per line. */
export const TakeHomeForm = z.object({
	takeAways: z
		.string('takeAwayMissing')
		.trim()
		.min(1, 'takeAwayMissing')
		.max(4000, 'textLong')
		.transform((text) => text.split('\n').flatMap((line) => line.trim() || []))
		.refine((lines) => lines.length <= MOST_LINES, 'takeAwaysMany'),
})
type Wish = z.infer<typeof TakeHomeForm> & { id: Id<'peerCase'> }

/** What the giver takes home; more can be added later. */
export async function takeHome(tx: Tx, actor: Actor, { id, takeAways }: Wish): Promise<void> {
	const { room, ...one } = await lockCase(tx, id)
	allow(canTellOutcome(actor, room, one))

	const first = (await listTakeAways(tx, [id])).length + 1
	const rows = takeAways.map((text, index) => ({
		id: newId<'peerCaseTakeAway'>(),
		case_id: id,
		position: first + index,
		text,
		written_at: now(),
	}))
	await tx.insertInto('peer_case_take_aways').values(rows).execute()
	const particulars = { takeAwayIds: rows.map((row) => row.id) }
	await recordEvent(tx, actor, {
		verb: 'peer_case.taken_home',
		subjectId: id,
		programmeId: one.programmeId,
		particulars,
	})
}
