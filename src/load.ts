import { loadPlaces } from './modules/places/index.ts'
import { loadDemonstration as makeDemonstration } from './modules/demonstration/index.ts'
import type { Db } from './platform/database.ts'

/** What every installation needs before it answers: the places of the two countries. */
export async function loadReferenceData(db: Db): Promise<void> {
	await db.transaction().execute(loadPlaces)
}

/** Only with TORVET_DEMO: the clock as it was left, and the demonstration's programmes, people and applications. */
export async function loadDemonstration(db: Db): Promise<void> {
	await makeDemonstration(db)
}
