import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, Refused, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canWritePlan, lockPlan, recordPlanChange, versionField } from '../plans/index.ts'
import { findBoundaryVersion } from './queries.ts'
import { readRing } from './ring.ts'

export const BoundaryForm = z.object({
	ring: z
		.string()
		.default('')
		.superRefine((text, context) => {
			const read = readRing(text)
			if (!read.ok) context.addIssue({ code: 'custom', message: read.fault })
		}),
	version: versionField,
})
export type BoundaryWords = z.infer<typeof BoundaryForm>
type Wish = BoundaryWords & { planId: Id<'plan'> }

/** Says which area the plan is about; without corners there is none on the map. */
export async function drawBoundary(tx: Tx, actor: Actor, { planId, ring, version }: Wish): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	sameVersion(version, await findBoundaryVersion(tx, planId))
	const read = readRing(ring)
	if (!read.ok) throw new Refused(read.fault)

	const row = { ring: JSON.stringify(read.ring), version: version + 1 }
	await tx
		.insertInto('plan_boundaries')
		.values({ plan_id: planId, ...row })
		.onConflict((conflict) => conflict.column('plan_id').doUpdateSet(row))
		.execute()
	const particulars = { corners: read.ring.length }
	await recordPlanChange(tx, actor, { plan, verb: 'plan.boundary_drawn', subjectId: planId, particulars })
}
