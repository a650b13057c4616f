import * as z from 'zod'
import { type Actor, actsFor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import {
	type ActionState,
	canWritePlan,
	findAction,
	lastDayOf,
	listActions,
	lockPlan,
	type Plan,
	type PlanAction,
	readProgress,
	recordPlanChange,
} from '../plans/index.ts'
import { listMeasures, noteUse } from '../toolbox/index.ts'

export const MeasureForm = z.object({
	measureId: z.uuid('measureMissing').transform((id) => id as Id<'libraryItem'>),
	note: z.string().trim().max(500, 'noteLong').default(''),
})
export type MeasureWords = z.infer<typeof MeasureForm>
type Wish = MeasureWords & { planId: Id<'plan'>; actionId: Id<'planAction'> }

/** An action uses a measure of the toolbox; with the first of a plan the toolbox hears that the town does. */
export async function useMeasure(tx: Tx, actor: Actor, { planId, actionId, measureId, note }: Wish): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const action = await findAction(tx, planId, actionId)
	found((await listMeasures(tx)).find(({ id }) => id === measureId))
	refuse(action.measures.some((one) => one.measureId === measureId) ? 'usesItAlready' : undefined)

	const usedBefore = (await listActions(tx, planId)).some(({ measures }) =>
		measures.some((one) => one.measureId === measureId),
	)
	await tx.insertInto('action_measures').values({ action_id: actionId, measure_id: measureId, note }).execute()
	if (!usedBefore) {
		const { state = 'not_begun' } = (await readProgress(tx, planId)).get(actionId) ?? {}
		await tellToolbox(tx, actor, { plan, action, state, measureId, note })
	}
	const particulars = { measureId }
	await recordPlanChange(tx, actor, { plan, verb: 'action.measure_used', subjectId: actionId, particulars })
}

type Told = { plan: Plan; action: PlanAction; state: ActionState; measureId: Id<'libraryItem'>; note: string }

/** Everybody reads it, so nothing of a draft is said. A partnership of no municipality has no town that could use it. */
async function tellToolbox(tx: Tx, actor: Actor, { plan, action, state, measureId, note }: Told): Promise<void> {
	const { convenerId, municipalityCode, townId, name } = plan.partnership
	if (municipalityCode === null) return
	const today = dayAt(now(), HOME_TIME_ZONE)
	const isDone = state === 'done'
	const speaksForTown = actsFor(actor, convenerId)
	const { dueOn, duePrecision } = action
	await noteUse(tx, actor, {
		measureId,
		municipalityCode,
		townId,
		organisationId: speaksForTown ? convenerId : null,
		state: isDone ? 'done' : 'planned',
		onDate: isDone || dueOn === null ? today : lastDayOf(dueOn, duePrecision),
		note,
		source: speaksForTown ? '' : name,
	})
}

/** It is not used after all. What the toolbox was told stays: the town says there what came of it. */
export async function leaveMeasure(
	tx: Tx,
	actor: Actor,
	{ planId, actionId, measureId }: Omit<Wish, 'note'>,
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { measures } = await findAction(tx, planId, actionId)
	found(measures.find((one) => one.measureId === measureId))

	await tx.deleteFrom('action_measures').where('action_id', '=', actionId).where('measure_id', '=', measureId).execute()
	const particulars = { measureId }
	await recordPlanChange(tx, actor, { plan, verb: 'action.measure_left', subjectId: actionId, particulars })
}
