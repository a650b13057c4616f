import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aScene } from '../../../tests/support/applications.ts'
import { anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden, Refused } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import { ensureUnit, giveMandate, registerOrganisation } from '../organisations/index.ts'
import { withdrawApplication } from '../submissions/index.ts'
import { findApplicationDetail, listMyApplications } from './queries.ts'
import { startApplication } from './start-application.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

test('a draft begins with the facts of the town and the applicant as contact', () =>
	inTransaction(db, async (tx) => {
		const { mette, place, call } = await aScene(tx)

		const start = { callId: call.id, organisationId: place.organisationId, townId: place.townId }
		const { id, outcome } = await startApplication(tx, mette, start)

		expect(outcome).toBe('started')
		expect(await findApplicationDetail(tx, id)).toMatchObject({
			state: 'draft',
			number: null,
			contactName: 'Mette Lund',
			contactEmail: mette.email,
			answers: [],
			themes: [],
			place: {
				name: 'Ellekøbing',
				municipalityName: 'Ellekøbing Kommune',
				population: 8940,
				populationOn: '2026-01-01',
				source: 'Test',
				regionCode: 'DK-1082',
				landsdel: 'Østjylland',
				invented: true,
			},
		})
		const [event] = await listEvents(tx, id)
		expect(event).toMatchObject({
			verb: 'application.started',
			actorName: 'Mette Lund',
			particulars: { organisation: 'Ellekøbing Kommune', town: 'Ellekøbing' },
		})
	}))

test('the region is the one on the last day of the call', () =>
	inTransaction(db, async (tx) => {
		const over = { deadlineAt: new Date('2027-01-01T00:00:00+01:00') }
		const { mette, place, call, sofie } = await aScene(tx, over)
		await tx.updateTable('municipality_regions').set({ valid_to: '2026-12-31' }).execute()
		const next = { municipality_code: place.municipalityCode, region_code: 'DK-1083', valid_from: '2027-01-01' }
		await tx.insertInto('municipality_regions').values(next).execute()
		const later = await anOpenCall(tx, sofie, { deadlineAt: new Date('2027-01-01T00:00:01+01:00') })
		const start = { organisationId: place.organisationId, townId: place.townId }

		const before = await startApplication(tx, mette, { ...start, callId: call.id })
		const after = await startApplication(tx, mette, { ...start, callId: later.id })

		expect((await findApplicationDetail(tx, before.id))?.place.regionCode).toBe('DK-1082')
		expect((await findApplicationDetail(tx, after.id))?.place.regionCode).toBe('DK-1083')
	}))

test('where municipalities apply, the municipality itself is the place, and the unit has the seat', () =>
	inTransaction(db, async (tx) => {
		const { mette, place, call } = await aScene(tx, { applies: 'municipality' })
		const unitId = await ensureUnit(tx, place.organisationId, 'Plan og Byg')

		const start = { callId: call.id, organisationId: place.organisationId, townId: null, unitId }
		const { id } = await startApplication(tx, mette, start)

		expect(await findApplicationDetail(tx, id)).toMatchObject({
			townId: null,
			unitName: 'Plan og Byg',
			place: { name: 'Ellekøbing Kommune', townId: null },
		})
	}))

test('a colleague who begins for the same town is led to the one that is there', () =>
	inTransaction(db, async (tx) => {
		const { mette, place, call } = await aScene(tx)
		const anders = await aPerson(tx, 'Anders', { actsFor: [place] })
		const start = { callId: call.id, organisationId: place.organisationId, townId: place.townId }
		const first = await startApplication(tx, mette, start)

		expect(await startApplication(tx, anders, start)).toEqual({ id: first.id, outcome: 'existing' })
		expect(await listMyApplications(tx, anders)).toMatchObject([{ id: first.id, placeName: 'Ellekøbing' }])
	}))

test('after a withdrawal one may begin anew', () =>
	inTransaction(db, async (tx) => {
		const { mette, place, call } = await aScene(tx)
		const start = { callId: call.id, organisationId: place.organisationId, townId: place.townId }
		const first = await startApplication(tx, mette, start)
		await withdrawApplication(tx, mette, first.id)

		const second = await startApplication(tx, mette, start)

		expect(second).toEqual({ id: expect.not.stringContaining(first.id), outcome: 'started' })
	}))

test('two who begin at once share one draft', async () => {
	const { mette, place, call } = await db.transaction().execute((tx) => aScene(tx))
	const start = { callId: call.id, organisationId: place.organisationId, townId: place.townId }

	const started = await Promise.all(
		[1, 2].map(() => db.transaction().execute((tx) => startApplication(tx, mette, start))),
	)

	expect(started.map(({ outcome }) => outcome).sort()).toEqual(['existing', 'started'])
	expect(started[0]!.id).toBe(started[1]!.id)
})

describe('it is refused', () => {
	test('for an organisation that one does not act for, as partner either', () =>
		inTransaction(db, async (tx) => {
			const { sofie, place, call } = await aScene(tx)
			const partner = await aPerson(tx, 'Part')
			const terms = { personId: partner.id, organisationId: place.organisationId, unitId: null }
			await giveMandate(tx, undefined, { ...terms, role: 'partner', validFrom: '2020-01-01', validTo: null })
			const start = { callId: call.id, organisationId: place.organisationId, townId: place.townId }

			await expect(startApplication(tx, sofie, start)).rejects.toThrow(Forbidden)
			await expect(startApplication(tx, partner, start)).rejects.toThrow(Forbidden)
		}))

	test.each([
		['2026-02-28T09:59:59Z', 'notOpen'],
		['2026-03-31T10:00:10Z', 'closed'],
	])('at %s: %s', (instant, reason) =>
		inTransaction(db, async (tx) => {
			const { mette, place, call } = await aScene(tx)
			const start = { callId: call.id, organisationId: place.organisationId, townId: place.townId }
			travelTo(instant)

			await expect(startApplication(tx, mette, start)).rejects.toThrow(new Refused(reason))
		}),
	)

	test('for a town of another municipality, no town, or a town that nobody knows', () =>
		inTransaction(db, async (tx) => {
			const { mette, place, call } = await aScene(tx)
			const other = await aMunicipality(tx)
			const start = { callId: call.id, organisationId: place.organisationId }

			for (const townId of [other.townId, null, 'DK-0000-ingen'])
				await expect(startApplication(tx, mette, { ...start, townId })).rejects.toThrow(new Refused('foreignTown'))
		}))

	test('for a town where the municipality itself applies', () =>
		inTransaction(db, async (tx) => {
			const { mette, place, call } = await aScene(tx, { applies: 'municipality' })
			const start = { callId: call.id, organisationId: place.organisationId, townId: place.townId }

			await expect(startApplication(tx, mette, start)).rejects.toThrow(new Refused('foreignTown'))
		}))

	test('for what is no municipality', () =>
		inTransaction(db, async (tx) => {
			const { call } = await aScene(tx)
			const shape = { kind: 'association' as const, municipalityCode: null, emailDomain: null }
			const organisationId = await registerOrganisation(tx, { ...shape, name: 'Handelsforeningen' })
			const place = { organisationId, name: 'Handelsforeningen', municipalityCode: '', townId: '' }
			const chair = await aPerson(tx, 'Forperson', { actsFor: [place] })

			const start = { callId: call.id, organisationId, townId: null }
			await expect(startApplication(tx, chair, start)).rejects.toThrow(new Refused('noMunicipality'))
		}))
})
