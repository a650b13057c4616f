import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import { findProgramme, listPhases, listProgrammes } from '../programmes/index.ts'
import { publishProgramme } from './publish-programme.ts'
import { removePart } from './remove-part.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const aSecretariat = (tx: Tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] })
const eventsOf = async (tx: Db, id: string) =>
	(await listEvents(tx, id)).map(({ actorName, verb }) => `${actorName} ${verb}`)

describe('publishing a programme', () => {
	test('lets everybody read it', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const { id } = await aProgramme(tx, sara, { state: 'draft' })
			expect(await listProgrammes(tx, undefined)).toEqual([])

			await publishProgramme(tx, sara, id)

			const published = await listProgrammes(tx, undefined)
			expect(published.map(({ state, version }) => ({ state, version }))).toEqual([{ state: 'published', version: 2 }])
			expect(await eventsOf(tx, id)).toEqual(['Sara programme.published', 'Sara programme.created'])
		}))

	test('happens once, and by its secretariat', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const { id } = await aProgramme(tx, sara, { state: 'draft' })
			const decider = await aPerson(tx, 'Dan', { roles: [{ role: 'decision_maker', programmeId: id }] })

			await expect(publishProgramme(tx, decider, id)).rejects.toThrow(Forbidden)
			await publishProgramme(tx, sara, id)
			await expect(publishProgramme(tx, sara, id)).rejects.toThrow(Forbidden)
		}))

	test('is refused while something is missing', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const { id: programmeId } = await aProgramme(tx, sara, { state: 'draft' })
			for (const { id, version } of await listPhases(tx, [programmeId])) {
				await removePart(tx, sara, { programmeId, kind: 'phase', id, version })
			}

			await expect(publishProgramme(tx, sara, programmeId)).rejects.toMatchObject({ reason: 'incomplete' })
			expect((await findProgramme(tx, programmeId))?.state).toBe('draft')
		}))
})

test('of two who publish at once, one does', async () => {
	const { sara, id } = await db.transaction().execute(async (tx) => {
		const sara = await aSecretariat(tx)
		return { sara, id: (await aProgramme(tx, sara, { state: 'draft' })).id }
	})
	const publish = (tx: Tx) => publishProgramme(tx, sara, id)

	const { second } = await db.transaction().execute(async (tx) => {
		await publish(tx)
		const second = Promise.allSettled([db.transaction().execute(publish)])
		await somebodyWaits()
		return { second }
	})

	expect(await second).toMatchObject([{ status: 'rejected', reason: { name: 'Forbidden' } }])
	expect(await eventsOf(db, id)).toEqual(['Sara programme.published', 'Sara programme.created'])
})

/** Until the database holds somebody back at a lock. */
async function somebodyWaits(): Promise<void> {
	const waiting = sql<{ count: number }>`
		select count(*)::integer as count from pg_locks l join pg_stat_activity a on a.pid = l.pid
		where not l.granted and a.datname = current_database()
	`
	while ((await waiting.execute(db)).rows[0]?.count === 0) await setTimeout(10)
}
