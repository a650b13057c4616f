import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Room } from '../participation/index.ts'
import { lockCase, type PeerCase } from '../peer-cases/index.ts'
import { findWhole } from './queries.ts'
import type { WholeRelease } from './release.ts'

export type Locked = { room: Room; one: PeerCase; whole: WholeRelease }

/** Holds the case, and with it all that may be released of it, until the transaction ends. */
export async function lockRelease(tx: Tx, caseId: Id<'peerCase'>): Promise<Locked> {
	const { room, ...one } = await lockCase(tx, caseId)
	return { room, one, whole: found(await findWhole(tx, caseId)) }
}

/** What the public would read is another text now: whoever consented consented to the one before. */
export async function countEdition(tx: Tx, caseId: Id<'peerCase'>): Promise<void> {
	await tx
		.updateTable('case_releases')
		.set((e) => ({ text_edition: e('text_edition', '+', 1) }))
		.where('case_id', '=', caseId)
		.execute()
}
