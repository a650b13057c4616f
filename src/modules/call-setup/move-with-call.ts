import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { lastMinuteBefore } from '../../platform/dates.ts'
import type { Call } from '../calls/index.ts'
import { moveMilestones } from '../programme-setup/index.ts'

type Dates = Partial<Pick<Call, 'opensAt' | 'deadlineAt'>>

/** The programme announces the call's opening and deadline too; the two never say different things. */
export async function moveWithCall(
	tx: Tx,
	actor: Actor,
	{ before, after }: { before: Pick<Call, 'programmeId' | 'opensAt' | 'deadlineAt'>; after: Dates },
): Promise<void> {
	const { programmeId, opensAt, deadlineAt } = before
	// The deadline first: an opening that moves to its old day is not to be moved on with it.
	if (deadlineAt && after.deadlineAt) {
		const [from, to] = [lastMinuteBefore(deadlineAt), lastMinuteBefore(after.deadlineAt)]
		await moveMilestones(tx, actor, { programmeId, from, to })
	}
	if (opensAt && after.opensAt) await moveMilestones(tx, actor, { programmeId, from: opensAt, to: after.opensAt })
}
