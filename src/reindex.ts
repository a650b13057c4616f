import { libraryKinds } from './library-kinds.ts'
import { indexCalls } from './modules/calls/index.ts'
import { indexProducts } from './modules/end-products/index.ts'
import { indexEntries } from './modules/learning-log/index.ts'
import { indexItems } from './modules/library/index.ts'
import { indexSummaries } from './modules/meeting-summaries/index.ts'
import { indexPages } from './modules/page-editor/index.ts'
import { indexPlans } from './modules/plans/index.ts'
import { indexTowns } from './modules/places/index.ts'
import { indexProgrammes } from './modules/programmes/index.ts'
import { emptyIndex } from './modules/search/index.ts'
import { indexApplications } from './modules/submissions/index.ts'
import type { Db, Tx } from './platform/database.ts'

/** Each module copies all it has, what is most often looked for last: where too much fits, the newest is put in order. */
const everything: ((tx: Tx) => Promise<void>)[] = [
	(tx) => indexTowns(tx),
	indexApplications,
	(tx) => indexItems(tx, libraryKinds),
	(tx) => indexPages(tx),
	indexSummaries,
	indexProducts,
	indexEntries,
	indexPlans,
	indexCalls,
	indexProgrammes,
]

/** Makes the index of search again, in one transaction: until it commits, the old one answers. */
export async function reindex(db: Db): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await emptyIndex(tx)
		for (const index of everything) await index(tx)
	})
}

/** For a database that is older than the search. */
export async function fillEmptyIndex(db: Db): Promise<void> {
	const one = await db.selectFrom('search_documents').select('seq').limit(1).executeTakeFirst()
	if (one === undefined) await reindex(db)
}
