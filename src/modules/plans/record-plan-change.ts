import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Plan } from './plan.ts'
import { recordEvent } from '../activity/index.ts'
import { keepEditions } from './keep-editions.ts'

type Change = { verb: `plan.${string}` | `action.${string}`; subjectId: string; particulars?: Record<string, unknown> }

/** What every change to the words of a plan ends with: its time, the editions of what was written, and the event. */
export async function recordPlanChange(
	tx: Tx,
	actor: Pick<Actor, 'id'> | undefined,
	{ plan, ...change }: Change & { plan: Pick<Plan, 'id' | 'programmeId'> },
): Promise<void> {
	await tx.updateTable('plans').set({ changed_at: now() }).where('id', '=', plan.id).execute()
	await keepEditions(tx, actor, plan.id)
	const particulars = { planId: plan.id, ...change.particulars }
	await recordEvent(tx, actor, { ...change, programmeId: plan.programmeId, particulars })
}
