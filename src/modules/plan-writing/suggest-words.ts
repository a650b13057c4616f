import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { isSame, lockPlan, type PassageWords } from '../plans/index.ts'
import { dropDraft } from './keep-words.ts'
import type { OriginForm } from './passage-form.ts'
import { canTakePart, partyOf } from './policy.ts'
import { holdPassage } from './queries.ts'

/** Beside the words themselves. */
export const ReasonForm = z.object({ reason: z.string().trim().max(1000, 'long1000').default('') })

type Wish = z.infer<typeof ReasonForm> &
	z.infer<typeof OriginForm> & { planId: Id<'plan'>; passageId: Id<'passage'>; words: PassageWords }

/** How somebody would write the passage; the team answers. It may be begun upon an older edition: the answer puts both together. */
export async function suggestWords(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'planSuggestion'>> {
	const { planId, passageId, edition, words, reason } = wish
	const plan = await lockPlan(tx, planId)
	allow(canTakePart(actor, plan))
	const { passage, editions } = await holdPassage(tx, plan, passageId)
	const before = found(editions.find(({ number }) => number === edition)).words ?? {}
	const isKnown = isSame(passage.kind, words, before) || isSame(passage.kind, words, passage.words)
	refuse(isKnown ? 'sameWords' : undefined)

	const id = newId<'planSuggestion'>()
	const texts = { before: JSON.stringify(before), words: JSON.stringify(words), reason }
	const by = { suggested_by: actor.id, party_id: partyOf(actor, plan), suggested_at: now() }
	await tx
		.insertInto('plan_suggestions')
		.values({ id, plan_id: planId, kind: passage.kind, passage_id: passageId, edition, ...texts, ...by })
		.execute()
	await dropDraft(tx, actor, wish)
	const particulars = { planId, passageId }
	await recordEvent(tx, actor, { verb: 'plan.suggested', subjectId: id, programmeId: plan.programmeId, particulars })
	return id
}
