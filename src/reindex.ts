import { indexCalls } from './modules/calls/index.ts'
import { indexTowns } from './modules/places/index.ts'
import { indexProgrammes } from './modules/programmes/index.ts'
import { remakeIndex } from './modules/search/index.ts'
import type { Db, Tx } from './platform/database.ts'

/** Kinds of things that are older than the search: each module copies all it has. The others are there since they exist. */
const everything: ((tx: Tx) => Promise<void>)[] = [(tx) => indexTowns(tx), indexProgrammes, indexCalls]

/** Makes the index of search again, in one transaction: until it commits, the old one answers. */
export async function reindex(db: Db): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await remakeIndex(tx)
		for (const index of everything) await index(tx)
	})
}

/** For a database that is older than the search. */
export async function fillEmptyIndex(db: Db): Promise<void> {
	const one = await db.selectFrom('search_documents').select('seq').limit(1).executeTakeFirst()
	if (one === undefined) await reindex(db)
}
