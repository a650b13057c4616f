import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { showFiles } from '../files/index.ts'
import { findPage, listEditions, type Showing } from '../pages/index.ts'
import { fileWindows } from './file-windows.ts'
import { indexPage } from './index-page.ts'
import { pageTurned } from './turned.job.ts'

/** What was to come is replaced by this; what is shown now stays until then. The page is locked. */
export async function showPage(tx: Tx, pageId: Id<'page'>, plan: readonly Showing[]): Promise<void> {
	const at = now()
	await tx.deleteFrom('page_showings').where('page_id', '=', pageId).where('from_at', '>', at).execute()
	for (const { fromAt, edition } of plan) {
		await tx
			.insertInto('page_showings')
			.values({ page_id: pageId, from_at: fromAt, edition })
			// Twice in one moment: the last word counts.
			.onConflict((on) => on.columns(['page_id', 'from_at']).doUpdateSet({ edition }))
			.execute()
		if (fromAt > at) await pageTurned.enqueue(tx, { pageId, at: fromAt.toISOString() }, { runAt: fromAt })
	}
	await openFiles(tx, pageId)
	await indexPage(tx, pageId)
}

async function openFiles(tx: Tx, pageId: Id<'page'>): Promise<void> {
	const { showings } = found(await findPage(tx, pageId))
	const contents = new Map((await listEditions(tx, pageId)).map(({ edition, content }) => [edition, content]))
	await showFiles(tx, { kind: 'page', id: pageId }, fileWindows({ showings, contents }, now()))
}
