import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { readContent } from './content.queries.ts'
import { indexPlan } from './index-plan.ts'
import { canPublishPlan } from './policy.ts'
import { listVersions, lockPlan } from './queries.ts'
import { recordPlanChange } from './record-plan-change.ts'

/** What is new, for those who know the version before. */
export const PublishForm = z.object({ words: z.string().trim().max(1000, 'wordsLong').default('') })
type Wish = z.infer<typeof PublishForm> & { planId: Id<'plan'> }

/** Keeps the words of the plan as they are now as its next version, and lets everybody read it. */
export async function publishPlan(tx: Tx, actor: Actor, { planId, words }: Wish): Promise<Id<'planVersion'>> {
	const plan = await lockPlan(tx, planId)
	allow(canPublishPlan(actor, plan))
	const [latest] = await listVersions(tx, planId)
	const id = newId<'planVersion'>()
	const number = (latest?.number ?? 0) + 1
	const content = JSON.stringify(await readContent(tx, plan))
	await tx
		.insertInto('plan_versions')
		.values({ id, plan_id: planId, number, content, words, published_by: actor.id, published_at: now() })
		.execute()
	await tx.updateTable('plans').set({ state: 'published' }).where('id', '=', planId).execute()
	await indexPlan(tx, planId)
	await recordPlanChange(tx, actor, { plan, verb: 'plan.published', subjectId: planId, particulars: { number } })
	return id
}
