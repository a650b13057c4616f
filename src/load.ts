import { loadPlaces } from './modules/places/index.ts'
import { loadDemonstration as makeDemonstration } from './modules/demonstration/index.ts'
import { loadMeasures } from './modules/toolbox/index.ts'
import { loadRecommendations } from './modules/recommendations/index.ts'
import { loadTerms } from './modules/taxonomy/index.ts'
import { ensureAdministrator } from './modules/roles/index.ts'
import type { Db } from './platform/database.ts'
import { localStorage } from './platform/storage.ts'
import { fillEmptyIndex } from './reindex.ts'

/** What every installation needs before it answers: the places of the two countries, and somebody who gives roles. */
export async function loadReferenceData(db: Db, administrator?: string): Promise<void> {
	// Before anything is added: afterwards an index that is older than the search would no longer look empty.
	await fillEmptyIndex(db)
	await db.transaction().execute(loadPlaces)
	await db.transaction().execute(loadTerms)
	await db.transaction().execute(loadMeasures)
	await db.transaction().execute((tx) => loadRecommendations(tx))
	if (administrator !== undefined) await ensureAdministrator(db, administrator)
}

/** Only with TORVET_DEMO: the clock as it was left, and the demonstration's programmes, people and applications. */
export async function loadDemonstration(db: Db, data: string): Promise<void> {
	await makeDemonstration(db, localStorage(data))
}
