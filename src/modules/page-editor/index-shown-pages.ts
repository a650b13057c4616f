import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { lockPage } from '../pages/index.ts'
import { indexPage } from './index-page.ts'
import { listUnfoundPages } from './queries.ts'

/** Brings into the search what the clock shows already while the job that tells of it still waits. */
export async function indexShownPages(tx: Tx): Promise<void> {
	for (const id of await listUnfoundPages(tx, now())) {
		await lockPage(tx, id)
		await indexPage(tx, id)
	}
}
