import type { Tx } from '../../platform/database.ts'
import { refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { whyNotDecidable } from './proposal.ts'
import { lockProposal } from './queries.ts'

/** What became of a proposal. For decisions, whose own verb asks who may and leaves the event. */
export async function markProposal(
	tx: Tx,
	id: Id<'selectionProposal'>,
	state: 'confirmed' | 'sent_back',
): Promise<void> {
	refuse(whyNotDecidable(await lockProposal(tx, id)))
	await tx.updateTable('selection_proposals').set({ state }).where('id', '=', id).execute()
}
