import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { listParticipations } from '../programmes/index.ts'
import { addParticipations } from './add-participations.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const aSecretariat = (tx: Tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] })
const eventsOf = async (tx: Tx, id: string) =>
	(await listEvents(tx, id)).map(({ actorName, verb }) => `${actorName} ${verb}`)

describe('adding who takes part', () => {
	test('enters them as chosen and tells their names', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const { id } = await aProgramme(tx, sara)
			const { municipalityCode, townId } = await aMunicipality(tx)
			const chosen = { chosenOn: '2026-11-20', applicationId: newId<'application'>(), municipalityCode, townId }

			await addParticipations(tx, sara, id, [
				{ ...chosen, name: 'Tangby' },
				{ ...chosen, name: 'Bredsund', applicationId: null },
			])

			expect(await listParticipations(tx, id)).toMatchObject([
				{ ...chosen, name: 'Bredsund', applicationId: null, state: 'chosen', outcome: '', source: '' },
				{ ...chosen, name: 'Tangby', state: 'chosen', outcome: '', source: '' },
			])
			const [event] = await listEvents(tx, id)
			expect(event).toMatchObject({
				verb: 'programme.participants_added',
				particulars: { names: ['Tangby', 'Bredsund'] },
			})
		}))

	test('is for the secretariat and the one who decides', () =>
		inTransaction(db, async (tx) => {
			const { id } = await aProgramme(tx, await aSecretariat(tx))
			const decider = await aPerson(tx, 'Dan', { roles: [{ role: 'decision_maker', programmeId: id }] })
			const assessor = await aPerson(tx, 'Bo', { roles: [{ role: 'assessor', programmeId: id }] })

			await expect(addParticipations(tx, assessor, id, [])).rejects.toThrow(Forbidden)
			await addParticipations(tx, decider, id, [])
			expect((await eventsOf(tx, id))[0]).toBe('Dan programme.participants_added')
		}))
})
