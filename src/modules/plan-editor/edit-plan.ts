import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canWritePlan, lockPlan, recordPlanChange, versionField } from '../plans/index.ts'

export const PlanHeadForm = z.object({
	title: z.string('titleMissing').trim().min(1, 'titleMissing').max(200, 'titleLong'),
	typeName: z.string('typeNameMissing').trim().min(1, 'typeNameMissing').max(60, 'typeNameLong'),
	lead: z.string().trim().max(500, 'leadLong').default(''),
	version: versionField,
})
export type PlanHead = z.infer<typeof PlanHeadForm>

/** What it is called, what kind of plan the parties say it is, and what it is about. Its address stays. */
export async function editPlan(
	tx: Tx,
	actor: Actor,
	{ planId, version, title, typeName, lead }: PlanHead & { planId: Id<'plan'> },
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	sameVersion(version, plan.version)

	await tx
		.updateTable('plans')
		.set({ title, type_name: typeName, lead, version: version + 1 })
		.where('id', '=', planId)
		.execute()
	await recordPlanChange(tx, actor, { plan, verb: 'plan.edited', subjectId: planId })
}
