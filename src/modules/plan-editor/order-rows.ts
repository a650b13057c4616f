import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canWritePlan, listChallenges, listEligible, listSections, lockPlan, recordPlanChange } from '../plans/index.ts'

/** What stands in an order that the writers choose. */
const lists = {
	plan_sections: listSections,
	plan_challenges: listChallenges,
	eligible_measures: listEligible,
} as const
export type Ordered = keyof typeof lists

export const MoveForm = z.object({ way: z.enum(['up', 'down']) })
type Wish = z.infer<typeof MoveForm> & { planId: Id<'plan'>; rows: Ordered; id: string }

/** One place up or down; the first does not go up, nor the last down. All places are written again, so that none is held twice. */
export async function moveRow(tx: Tx, actor: Actor, { planId, rows, id, way }: Wish): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const ids: string[] = (await lists[rows](tx, planId)).map((row) => row.id)
	const from = found(ids.includes(id) ? ids.indexOf(id) : undefined)
	const to = way === 'up' ? from - 1 : from + 1
	if (to < 0 || to >= ids.length) return

	const ordered = ids.toSpliced(from, 1).toSpliced(to, 0, id)
	for (const [index, one] of ordered.entries()) {
		await tx
			.updateTable(rows)
			.set({ position: index + 1 })
			.where('id', '=', one as never)
			.execute()
	}
	await recordPlanChange(tx, actor, { plan, verb: 'plan.rows_moved', subjectId: id, particulars: { rows, way } })
}
