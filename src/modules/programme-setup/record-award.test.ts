import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { listParticipations } from '../programmes/index.ts'
import { addParticipations } from './add-participations.ts'
import { awardForm } from './award-form.ts'
import { recordAward } from './record-award.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const award = { project: 'Forundersøgelse', amount: '250000', currency: 'DKK' as const }

async function supported(tx: Tx) {
	const sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
	const { id: programmeId } = await aProgramme(tx, sara, { template: 'grant-campaign' })
	const { municipalityCode, townId } = await aMunicipality(tx)
	const row = { name: 'Bredsund', municipalityCode, townId, chosenOn: null, applicationId: null }
	await addParticipations(tx, sara, programmeId, [row])
	const [participation] = await listParticipations(tx, programmeId)
	return { sara, programmeId, id: participation!.id }
}

describe('recording an award', () => {
	test('keeps project, amount and status, and tells of it', () =>
		inTransaction(db, async (tx) => {
			const { sara, programmeId, id } = await supported(tx)
			await recordAward(tx, sara, { programmeId, id, version: 0, state: 'completed', award })

			const [after] = await listParticipations(tx, programmeId)
			expect(after).toMatchObject({ state: 'completed', award: { ...award, version: 1 } })
			const [event] = await listEvents(tx, programmeId)
			expect(event).toMatchObject({
				verb: 'programme.award_recorded',
				actorName: 'Sara',
				particulars: {
					name: 'Bredsund',
					before: { state: 'chosen', award: null },
					after: { state: 'completed', award },
				},
			})
		}))

	test('takes it away again, and refuses what was made from an older one', () =>
		inTransaction(db, async (tx) => {
			const { sara, programmeId, id } = await supported(tx)
			await recordAward(tx, sara, { programmeId, id, version: 0, state: 'chosen', award })
			const late = recordAward(tx, sara, { programmeId, id, version: 0, state: 'chosen', award: undefined })
			await expect(late).rejects.toThrow(Outdated)

			await recordAward(tx, sara, { programmeId, id, version: 1, state: 'chosen', award: undefined })
			expect((await listParticipations(tx, programmeId))[0]?.award).toBe(null)
		}))

	test('is for the secretariat, and for those who take part in this programme', () =>
		inTransaction(db, async (tx) => {
			const { sara, programmeId, id } = await supported(tx)
			const reader = await aPerson(tx, 'Rie', { roles: ['reader'] })
			const recording = { programmeId, id, version: 0, state: 'chosen' as const, award }
			await expect(recordAward(tx, reader, recording)).rejects.toThrow(Forbidden)
			await expect(recordAward(tx, sara, { ...recording, id: newId<'participation'>() })).rejects.toThrow(NotFound)
		}))
})

test.for([
	['250.000', '250000'],
	['1.250.000,50 kr.', '1250000.5'],
	['', null],
])('reads %s as an amount', ([written, amount]) => {
	const form = { version: '0', state: 'chosen', project: 'Torvet', amount: written, currency: 'DKK' }
	expect(awardForm('da').parse(form).award?.amount).toBe(amount)
})

test('says what is wrong with an amount, and leaves money out where nothing is said of it', () => {
	const form = { version: '0', state: 'chosen', project: '', amount: 'ti kroner', currency: 'DKK' }
	expect(awardForm('da').safeParse(form).error?.issues[0]?.message).toBe('amountWrong')
	expect(awardForm('da').safeParse({ ...form, amount: '-5' }).error?.issues[0]?.message).toBe('amountWrong')
	expect(awardForm('da').parse({ ...form, amount: '' }).award).toBeUndefined()
})
