import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { canWritePlan, dueField, lockPlan, nothing, type Plan, recordPlanChange, versionField } from '../plans/index.ts'
import { findStep } from './queries.ts'

export function stepForm(language: Language) {
	return z.object({
		title: z.string('titleMissing').trim().min(1, 'titleMissing').max(200, 'titleLong'),
		note: z.string().trim().max(1000, 'wordsLong').default(''),
		due: dueField(language),
		partyId: z.union([nothing, z.uuid()]).default(null),
		isMilestone: z.stringbool().default(false),
		version: versionField,
	})
}
export type StepWords = z.infer<ReturnType<typeof stepForm>>
type Wish = StepWords & {
	planId: Id<'plan'>
	/** Without one it is a milestone of the plan as a whole. */
	actionId: Id<'planAction'> | null
	/** The one that is changed; without, it is a new one. */
	stepId?: Id<'planStep'>
}

/** Writes a step of an action, or a milestone of the plan. */
export async function keepStep(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'planStep'>> {
	const { planId, actionId, stepId, version } = wish
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const values = valuesOf(plan, wish)
	if (stepId === undefined) {
		const id = newId<'planStep'>()
		await tx
			.insertInto('plan_steps')
			.values({ ...values, id, plan_id: planId, action_id: actionId, version: 1 })
			.execute()
		await recordPlanChange(tx, actor, { plan, verb: 'plan.step_added', subjectId: id, particulars: { actionId } })
		return id
	}
	const step = await findStep(tx, planId, stepId)
	sameVersion(version, step.version)
	await tx
		.updateTable('plan_steps')
		.set({ ...values, version: step.version + 1 })
		.where('id', '=', stepId)
		.execute()
	await recordPlanChange(tx, actor, { plan, verb: 'plan.step_edited', subjectId: stepId, particulars: { actionId } })
	return stepId
}

function valuesOf({ partnership }: Plan, { title, note, due, partyId, isMilestone, actionId }: Wish) {
	return {
		title,
		note,
		due_on: due.dueOn,
		due_precision: due.duePrecision,
		party_id: partyId === null ? null : found(partnership.parties.find(({ id }) => id === partyId)).id,
		is_milestone: isMilestone || actionId === null,
	}
}
