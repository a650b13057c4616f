import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canWritePlan, isSame, lockPlan, recordPlanChange } from '../plans/index.ts'
import { keepWords } from './keep-words.ts'
import { holdPassage } from './queries.ts'

/** `number` is the edition that comes back, `edition` the one that stood there when it was asked for. */
export const RestorationForm = z.object({
	number: z.coerce.number().int().min(1),
	edition: z.coerce.number().int().min(1),
})
type Wish = z.infer<typeof RestorationForm> & { planId: Id<'plan'>; passageId: Id<'passage'> }

/** An old text becomes the newest; the one that it replaces stays in the history. */
export async function restorePassage(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { planId, passageId, number, edition } = wish
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { passage, latest, editions } = await holdPassage(tx, plan, passageId)
	sameVersion(edition, latest.number)
	const words = found(editions.find((one) => one.number === number)?.words ?? undefined)
	if (isSame(passage.kind, words, passage.words)) return

	await keepWords(tx, passage, words)
	const particulars = { kind: passage.kind, number }
	await recordPlanChange(tx, actor, { plan, verb: 'plan.words_restored', subjectId: passageId, particulars })
}
