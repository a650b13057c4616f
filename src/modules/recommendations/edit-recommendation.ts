import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { editEnvelope, type EnvelopeWords, lockItem } from '../library/index.ts'
import { indexRecommendation } from './index-recommendation.ts'
import { canEditRecommendation } from './policy.ts'
import { findWords, whyNotNumber } from './queries.ts'
import type { RecommendationWords } from './recommendation.ts'
import { whyNotProgramme } from './trial.queries.ts'

type Edit = { id: Id<'libraryItem'>; version: number; envelope: EnvelopeWords; words: RecommendationWords }

/** Readers go on seeing the latest edition until the next is published. */
export async function editRecommendation(tx: Tx, actor: Actor, { id, version, envelope, words }: Edit): Promise<void> {
	const { programmeId } = envelope
	allow(canEditRecommendation(actor, await lockItem(tx, id)))
	refuse(await whyNotNumber(tx, { id, programmeId, number: words.number }))
	refuse(await whyNotProgramme(tx, { id, programmeId }))
	await editEnvelope(tx, actor, { id, version, words: envelope })
	const before = found(await findWords(tx, id))

	await tx
		.updateTable('recommendations')
		.set({ ...words, programme_id: programmeId })
		.where('item_id', '=', id)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'recommendation.edited',
		subjectId: id,
		...(programmeId && { programmeId }),
		particulars: { before, after: words },
	})
	await indexRecommendation(tx, id)
}
