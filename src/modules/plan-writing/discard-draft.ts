import type * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canReadPlan, lockPlan } from '../plans/index.ts'
import { dropDraft } from './keep-words.ts'
import type { OriginForm } from './passage-form.ts'

type Wish = z.infer<typeof OriginForm> & { planId: Id<'plan'>; passageId: Id<'passage'> }

/** Throws one's own draft away, also in a plan that is closed. No event: nothing happened to the plan. */
export async function discardDraft(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	allow(canReadPlan(actor, await lockPlan(tx, wish.planId)))
	await dropDraft(tx, actor, wish)
}
