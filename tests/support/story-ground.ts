import { loadDemoPlaces } from '../../src/modules/demonstration/load-people.ts'
import { readDemoPlaces } from '../../src/modules/demonstration/demo-files.ts'
import { findOrganisationOfMunicipality } from '../../src/modules/organisations/index.ts'
import { loadPlaces } from '../../src/modules/places/index.ts'
import { clockOffset, travelTo } from '../../src/platform/clock.ts'
import type { Db, Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import { freshDatabase, setup } from './database.ts'
import type { Municipality } from './people.ts'

export type StoryGround = AsyncDisposable & { db: Db & { url: string } }

/** A database that an installation finds when it starts as a demonstration: invented places, and what a story begins with. */
export async function layStoryGround(beginning: string, lay: (tx: Tx) => Promise<void>): Promise<StoryGround> {
	const stop = await setup()
	const db = await freshDatabase()
	travelTo(beginning)
	await db.transaction().execute(async (tx) => {
		await loadPlaces(tx)
		await loadDemoPlaces(tx)
		await lay(tx)
		await asDemonstration(tx, beginning)
	})
	const dispose = async () => {
		await db[Symbol.asyncDispose]()
		await stop()
	}
	return { db, [Symbol.asyncDispose]: dispose }
}

async function asDemonstration(tx: Tx, madeAt: string): Promise<void> {
	const settings = { demonstration: { madeAt }, clock_offset: Math.round(clockOffset()) }
	for (const [name, value] of Object.entries(settings)) {
		await tx
			.insertInto('settings')
			.values({ name, value: JSON.stringify(value) })
			.execute()
	}
}

/** One of the invented municipalities, as it is chosen for a programme. */
export async function placeOf(tx: Tx, municipalityCode: string): Promise<Municipality> {
	const { id: organisationId } = found(await findOrganisationOfMunicipality(tx, municipalityCode))
	const name = found(readDemoPlaces().find(({ code }) => code === municipalityCode)).municipality
	return { municipalityCode, townId: '', organisationId, name }
}
