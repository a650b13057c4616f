import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { editEnvelope, type EnvelopeWords } from '../library/index.ts'
import { columnsOf } from './draft-measure.ts'
import { indexMeasure } from './index-measure.ts'
import type { MeasureWords } from './measure.ts'
import { findWords } from './queries.ts'

type Edit = {
	id: Id<'libraryItem'>
	version: number
	envelope: EnvelopeWords
	words: MeasureWords
	related: readonly Id<'libraryItem'>[]
}

/** Readers go on seeing the latest edition until the next is published. */
export async function editMeasure(
	tx: Tx,
	actor: Actor,
	{ id, version, envelope, words, related }: Edit,
): Promise<void> {
	await editEnvelope(tx, actor, { id, version, words: envelope })
	const before = found(await findWords(tx, id))

	await tx.updateTable('measures').set(columnsOf(words)).where('item_id', '=', id).execute()
	await setRelated(tx, id, related)
	await recordEvent(tx, actor, {
		verb: 'measure.edited',
		subjectId: id,
		...(envelope.programmeId && { programmeId: envelope.programmeId }),
		particulars: { before, after: words },
	})
	await indexMeasure(tx, id)
}

/** Mutual, and kept once: the other direction goes too. */
async function setRelated(tx: Tx, id: Id<'libraryItem'>, related: readonly Id<'libraryItem'>[]): Promise<void> {
	await tx
		.deleteFrom('related_measures')
		.where((e) => e.or([e('measure_id', '=', id), e('related_id', '=', id)]))
		.execute()
	await addRelated(tx, id, related)
}

export async function addRelated(tx: Tx, id: Id<'libraryItem'>, related: readonly Id<'libraryItem'>[]): Promise<void> {
	const others = related.filter((other) => other !== id)
	if (others.length === 0) return
	await tx
		.insertInto('related_measures')
		.values(others.map((other) => ({ measure_id: id, related_id: other })))
		.onConflict((on) => on.doNothing())
		.execute()
}
