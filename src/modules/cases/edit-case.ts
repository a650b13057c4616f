import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { editEnvelope, type EnvelopeWords } from '../library/index.ts'
import type { WholeCase } from './case.ts'
import { replaceCase } from './draft-case.ts'
import { indexCase } from './index-case.ts'
import { findCase } from './queries.ts'

type Edit = { id: Id<'libraryItem'>; version: number; envelope: EnvelopeWords; whole: WholeCase }

/** Readers go on seeing the latest edition until the next is published. */
export async function editCase(tx: Tx, actor: Actor, { id, version, envelope, whole }: Edit): Promise<void> {
	await editEnvelope(tx, actor, { id, version, words: envelope })
	const before = found(await findCase(tx, id))

	await replaceCase(tx, id, whole)
	await recordEvent(tx, actor, {
		verb: 'case.edited',
		subjectId: id,
		...(envelope.programmeId && { programmeId: envelope.programmeId }),
		particulars: { before, after: whole },
	})
	await indexCase(tx, id)
}
