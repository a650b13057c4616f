import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import { findProgramme, listProgrammes, readParts } from '../programmes/index.ts'
import { createProgramme } from './create-programme.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const aSecretariat = (tx: Tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] })
const eventsOf = async (tx: Tx, id: string) =>
	(await listEvents(tx, id)).map(({ actorName, verb }) => `${actorName} ${verb}`)
const wish = { template: 'test-towns' as const, name: 'Nye bymidter', slug: 'nye-bymidter', owner: 'Styrelsen' }

describe('creating a programme', () => {
	test('copies the template, dated from its start, as a draft', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)

			const id = await createProgramme(tx, sara, { ...wish, startsOn: '2020-08-01' })

			expect(await findProgramme(tx, id)).toEqual({
				...wish,
				id,
				language: 'da',
				country: 'DK',
				timeZone: 'Europe/Copenhagen',
				theme: 'levende-bymidter',
				summary:
					'Tre til fem byer prøver anbefalinger og værktøjer af i praksis og ender med en udviklingsplan, som byens parter står sammen om.',
				state: 'draft',
				startsOn: '2020-08-01',
				endsOn: '2022-12-31',
				invented: false,
				version: 1,
			})
			const { sections, phases, milestones } = await readParts(tx, id)
			expect(sections.map(({ position, title }) => [position, title])).toEqual([
				[1, 'Hvad går programmet ud på?'],
				[2, 'Hvad får testbyerne?'],
				[3, 'Hvad skal testbyerne gøre?'],
			])
			expect(phases.map(({ kind, startsOn, endsOn }) => [kind, startsOn, endsOn])).toEqual([
				['preparation', '2020-08-01', '2021-05-31'],
				['call', '2021-08-23', '2021-11-30'],
				['course', '2021-12-01', '2022-10-31'],
				['closing', '2022-11-01', '2022-12-31'],
			])
			expect(milestones.map(({ onDate, atTime }) => [onDate, atTime])[2]).toEqual(['2021-10-25', '23:59:00'])
			expect(await eventsOf(tx, id)).toEqual(['Sara programme.created'])
		}))

	test('starts with the next month when nothing is said', () =>
		inTransaction(db, async (tx) => {
			travelTo('2026-11-30T23:30:00Z')
			const admin = await aPerson(tx, 'Adam', { roles: ['administrator'] })

			const id = await createProgramme(tx, admin, wish)

			expect((await findProgramme(tx, id))?.startsOn).toBe('2027-01-01')
		}))

	test('is for those who are a secretariat everywhere', () =>
		inTransaction(db, async (tx) => {
			const programme = await aProgramme(tx, await aSecretariat(tx))
			const own = await aPerson(tx, 'Otto', { roles: [{ role: 'secretariat', programmeId: programme.id }] })

			await expect(createProgramme(tx, own, wish)).rejects.toThrow(Forbidden)
			expect(await listProgrammes(tx, own)).toHaveLength(1)
		}))

	test('refuses an address that another programme has', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			await createProgramme(tx, sara, wish)

			await expect(createProgramme(tx, sara, wish)).rejects.toMatchObject({ name: 'Refused', reason: 'slugTaken' })
		}))
})
