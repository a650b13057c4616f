import type * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, Outdated } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { isSame, lockPlan, type Passage, type PassageWords } from '../plans/index.ts'
import { dropDraft } from './keep-words.ts'
import { type DraftForm, wordsIn } from './passage-form.ts'
import { canTakePart } from './policy.ts'
import { findDraft, holdPassage } from './queries.ts'
import { type Draft, isOutdated, type Origin } from './writing.ts'

type Wish = z.infer<typeof DraftForm> & {
	planId: Id<'plan'>
	passageId: Id<'passage'>
	/** A page that saves itself sends what was changed; a button sends all. */
	sent: Origin['sent']
}

/** Keeps what somebody types, for the writer alone; a draft that says what stands there anyway is none. No event: nothing happened to the plan. */
export async function saveDraft(tx: Tx, actor: Actor, wish: Wish): Promise<Pick<Draft, 'version' | 'savedAt'>> {
	const { planId, passageId, edition, page } = wish
	const plan = await lockPlan(tx, planId)
	allow(canTakePart(actor, plan))
	const { passage, editions } = await holdPassage(tx, plan, passageId)
	const kept = await findDraft(tx, actor.id, passageId)
	if (isOutdated(kept, wish)) throw new Outdated()

	const base = found(editions.find(({ number }) => number === edition)).words ?? {}
	const words = { ...base, ...kept?.words, ...wordsIn(passage.kind, wish) }
	const reason = wish.reason ?? kept?.reason ?? ''
	const savedAt = now()
	const isNothing = isSame(passage.kind, words, base) || isSame(passage.kind, words, passage.words)
	if (isNothing && reason === '') {
		await dropDraft(tx, actor, { passageId, draft: kept?.version ?? 0, page })
		return { version: 0, savedAt }
	}
	const draft = { edition, words, reason, page, version: (kept?.version ?? 0) + 1, savedAt }
	await insertDraft(tx, actor, { planId, passage, draft })
	return draft
}

type Inserted = { planId: Id<'plan'>; passage: Passage; draft: Draft & { words: PassageWords } }

async function insertDraft(tx: Tx, actor: Actor, { planId, passage, draft }: Inserted): Promise<void> {
	const { edition, words, reason, page, version, savedAt } = draft
	const saved = { edition, words: JSON.stringify(words), reason, page, version, saved_at: savedAt }
	await tx
		.insertInto('plan_passage_drafts')
		.values({ ...saved, plan_id: planId, passage_id: passage.id, person_id: actor.id })
		.onConflict((conflict) => conflict.columns(['passage_id', 'person_id']).doUpdateSet(saved))
		.execute()
}
