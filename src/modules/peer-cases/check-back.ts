import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { outcomes } from './peer-case.ts'
import { canTellOutcome } from './policy.ts'
import { listTakeAways, lockCase } from './queries.ts'

export const CheckForm = z.object({
	takeAwayId: z.uuid().transform((id) => id as Id<'peerCaseTakeAway'>),
	outcome: z.enum(outcomes, 'outcomeMissing'),
	words: z.string().trim().max(1000, 'noteLong').default(''),
})
type Wish = z.infer<typeof CheckForm> & { id: Id<'peerCase'> }

/** The giver tells what became of one thing that they took home. */
export async function checkBack(tx: Tx, actor: Actor, { id, takeAwayId, outcome, words }: Wish): Promise<void> {
	const { room, ...one } = await lockCase(tx, id)
	allow(canTellOutcome(actor, room, one))
	const takeAway = found((await listTakeAways(tx, [id])).find((other) => other.id === takeAwayId))
	refuse(takeAway.outcome === null ? undefined : 'alreadyChecked')

	const values = { take_away_id: takeAwayId, outcome, words, checked_by: actor.id, checked_at: now() }
	await tx.insertInto('peer_case_checks').values(values).execute()
	const particulars = { takeAwayId, outcome }
	await recordEvent(tx, actor, {
		verb: 'peer_case.checked_back',
		subjectId: id,
		programmeId: one.programmeId,
		particulars,
	})
}
