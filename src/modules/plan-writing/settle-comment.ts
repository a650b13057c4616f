import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, NotFound, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockPlan, type Plan } from '../plans/index.ts'
import { canSettle } from './policy.ts'
import { readComment } from './queries.ts'
import type { Comment } from './writing.ts'

type Wish = { planId: Id<'plan'>; commentId: Id<'planComment'> }

/** Says that a conversation has come to its end. */
export async function resolveComment(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { plan, comment } = await holdThread(tx, actor, wish)
	refuse(comment.resolvedAt === null ? undefined : 'alreadyResolved')
	await tx
		.insertInto('plan_comments_resolved')
		.values({ comment_id: comment.id, resolved_by: actor.id, resolved_at: now() })
		.execute()
	await record(tx, actor, { plan, comment, verb: 'plan.comment_resolved' })
}

/** Takes it up again. */
export async function reopenComment(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { plan, comment } = await holdThread(tx, actor, wish)
	refuse(comment.resolvedAt === null ? 'notResolved' : undefined)
	await tx.deleteFrom('plan_comments_resolved').where('comment_id', '=', comment.id).execute()
	await record(tx, actor, { plan, comment, verb: 'plan.comment_reopened' })
}

async function holdThread(tx: Tx, actor: Actor, { planId, commentId }: Wish) {
	const plan = await lockPlan(tx, planId)
	const comment = await readComment(tx, planId, commentId)
	allow(canSettle(actor, plan, comment))
	if (comment.threadId !== null) throw new NotFound()
	return { plan, comment }
}

type Settled = { plan: Plan; comment: Comment; verb: `plan.${string}` }

async function record(tx: Tx, actor: Actor, { plan, comment, verb }: Settled): Promise<void> {
	const { programmeId, id: planId } = plan
	const particulars = { planId, passageId: comment.passageId }
	await recordEvent(tx, actor, { verb, subjectId: comment.id, programmeId, particulars })
}
