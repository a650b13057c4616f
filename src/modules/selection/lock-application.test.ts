import { afterAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aProposal, aSelection } from '../../../tests/support/selection.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden, Refused } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { lockApplication } from './lock-application.ts'
import { listLocks } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

const wish = { direction: 'in' as const, reason: 'Den eneste med en havn.' }

test('an applicant is locked with a reason, by name, and the trail keeps it', () =>
	inTransaction(db, async (tx) => {
		const { committee, call, applications } = await aSelection(tx)
		const applicationId = applications.get('Tangby')!

		await lockApplication(tx, committee, { callId: call.id, applicationId, ...wish })

		expect(await listLocks(tx, call.id)).toEqual([
			{ applicationId, ...wish, lockedByName: committee.name, lockedAt: expect.any(Date) },
		])
		expect(await listEvents(tx, applicationId, 1)).toMatchObject([
			{ actorName: committee.name, verb: 'application.locked', particulars: { callId: call.id, ...wish } },
		])
	}))

test('a new lock takes the place of the old one, and a lock can be taken off', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, call, applications } = await aSelection(tx)
		const applicationId = applications.get('Tangby')!
		const locks = async () => (await listLocks(tx, call.id)).map(({ direction, reason }) => [direction, reason])
		await lockApplication(tx, secretariat, { callId: call.id, applicationId, ...wish })

		await lockApplication(tx, secretariat, { callId: call.id, applicationId, direction: 'out', reason: 'Trak sig.' })
		const turned = await locks()
		await lockApplication(tx, secretariat, { callId: call.id, applicationId, direction: 'free', reason: '' })

		expect(turned).toEqual([['out', 'Trak sig.']])
		expect(await locks()).toEqual([])
		expect(await listEvents(tx, applicationId, 1)).toMatchObject([{ verb: 'application.unlocked' }])
	}))

test('nobody but those who recommend may lock', () =>
	inTransaction(db, async (tx) => {
		const { decisionMaker, assessors, applicant, call, applications } = await aSelection(tx)
		const lock = { callId: call.id, applicationId: applications.get('Tangby')!, ...wish }

		for (const actor of [decisionMaker, assessors[0]!, applicant]) {
			await expect(lockApplication(tx, actor, lock)).rejects.toThrow(Forbidden)
		}
		expect(await listLocks(tx, call.id)).toEqual([])
	}))

test('nothing is locked while a proposal is open', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, call, applications } = await aSelection(tx)
		await aProposal(tx, secretariat, { call })
		const lock = { callId: call.id, applicationId: applications.get('Tangby')!, ...wish }

		await expect(lockApplication(tx, secretariat, lock)).rejects.toThrow(new Refused('openProposal'))
	}))

test('only an application of the call can be locked', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, call } = await aSelection(tx)
		const other = await aSelection(tx)
		const foreign = other.applications.get('Tangby')!

		for (const applicationId of [foreign, newId<'application'>()]) {
			await expect(lockApplication(tx, secretariat, { callId: call.id, applicationId, ...wish })).rejects.toThrow(
				new Refused('unknownApplication'),
			)
		}
	}))
