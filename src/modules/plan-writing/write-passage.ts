import type * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { canWritePlan, isSame, lockPlan, type PassageWords, recordPlanChange } from '../plans/index.ts'
import { dropDraft, keepWords } from './keep-words.ts'
import type { OriginForm } from './passage-form.ts'
import { holdPassage } from './queries.ts'

type Wish = z.infer<typeof OriginForm> & { planId: Id<'plan'>; passageId: Id<'passage'>; words: PassageWords }

/** Puts the words into the plan. Whoever saves upon an older edition is shown both texts, unless they are the same. */
export async function writePassage(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { planId, passageId, edition, words } = wish
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { passage, latest } = await holdPassage(tx, plan, passageId)
	if (isSame(passage.kind, words, passage.words)) return dropDraft(tx, actor, wish)
	sameVersion(edition, latest.number)

	await keepWords(tx, passage, words)
	await dropDraft(tx, actor, wish)
	const particulars = { kind: passage.kind }
	await recordPlanChange(tx, actor, { plan, verb: 'plan.words_written', subjectId: passageId, particulars })
}
