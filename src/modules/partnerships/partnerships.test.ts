import { afterAll, beforeEach, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aParty, aTown } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { foundPartnership } from './found-partnership.ts'
import { findPartnership, listPartnerships, readPartnership } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

test('a town that takes part founds a partnership, and nobody from outside does', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const { id, programmeId, name, slug, convenerId, foundedOn, state } = town.partnership
		const outsider = await aPerson(tx, 'Outsider')

		expect({ name, foundedOn, state }).toEqual({ name, foundedOn: '2026-03-10', state: 'forming' })
		expect(await listPartnerships(tx, programmeId)).toMatchObject([{ id }])
		expect(await trailOf(tx, 'partnership.founded')).toMatchObject([{ actorId: town.planner.id }])
		const place = { programmeId, convenerId, municipalityCode: null, townId: null, area: '', vision: '' }
		const words = { name, slug, contactName: '', contactEmail: '' } as const
		const again = { ...place, ...words, kind: 'strategic', form: 'formal', steeredBy: 'private' } as const
		await expect(foundPartnership(tx, outsider, again)).rejects.toThrow(Forbidden)
		await expect(foundPartnership(tx, town.planner, again)).rejects.toThrow(new Refused('slugTaken'))
	}))

test('a party that joined reads the workroom; one that is only known does not', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const anna = await aPerson(tx, 'Anna', { email: 'anna@example.dk' })
		const bo = await aPerson(tx, 'Bo', { email: 'bo@example.dk' })
		const shop = await aParty(tx, town, 'Butikken', { kind: 'shop', contactEmail: 'anna@example.dk' })
		const owner = await aParty(tx, town, 'Ejeren', { kind: 'owner', contactEmail: 'bo@example.dk', standing: 'known' })

		const { parties } = await readPartnership(tx, anna, town.partnership.slug)

		expect(parties.map(({ id, standing }) => [id, standing])).toEqual([
			[shop, 'joined'],
			[owner, 'known'],
		])
		await expect(readPartnership(tx, bo, town.partnership.slug)).rejects.toThrow(NotFound)
		expect(await trailOf(tx, 'party.registered')).toMatchObject([
			{ actorId: town.planner.id, particulars: { standing: 'joined' } },
			{ actorId: town.planner.id, particulars: { standing: 'known' } },
		])
	}))

test('no name stands in the register twice, and only the team writes in it', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		await aParty(tx, town, 'Butikken')

		await expect(aParty(tx, town, 'Butikken')).rejects.toThrow(new Refused('nameTaken'))
		await expect(aParty(tx, { ...town, planner: await aPerson(tx, 'Outsider') }, 'En anden')).rejects.toThrow(Forbidden)
		expect((await findPartnership(tx, town.partnership.id))?.parties).toHaveLength(1)
		expect(await findPartnership(tx, newId<'partnership'>())).toBeUndefined()
	}))
