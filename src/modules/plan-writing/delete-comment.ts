import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockPlan } from '../plans/index.ts'
import { canDelete } from './policy.ts'
import { readComment } from './queries.ts'

type Wish = { planId: Id<'plan'>; commentId: Id<'planComment'> }

/** Takes one's own words away; that there were some stays, because others answered them. */
export async function deleteComment(tx: Tx, actor: Actor, { planId, commentId }: Wish): Promise<void> {
	const plan = await lockPlan(tx, planId)
	const comment = await readComment(tx, planId, commentId)
	allow(canDelete(actor, plan, comment))
	await tx
		.updateTable('plan_comments')
		.set({ state: 'deleted', words: '', quote: '' })
		.where('id', '=', commentId)
		.execute()
	const particulars = { planId, passageId: comment.passageId }
	const { programmeId } = plan
	await recordEvent(tx, actor, { verb: 'plan.comment_deleted', subjectId: commentId, programmeId, particulars })
}
