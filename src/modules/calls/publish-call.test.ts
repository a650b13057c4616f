import { afterAll, beforeEach, expect, test } from 'vitest'
import { aCall } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { listEvents } from '../activity/index.ts'
import { lockedSha256 } from './locked-content.ts'
import { publishCall } from './publish-call.ts'
import { findCallDetail } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

test('a call is published and locked in the same moment', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const call = await aCall(tx, sofie)

		await publishCall(tx, sofie, call.id)

		const published = (await findCallDetail(tx, call.id))!
		expect(published.state).toBe('published')
		expect(published.publishedAt?.getTime()).toBeCloseTo(Date.parse('2026-03-01T10:00:00Z'), -4)
		expect(published.lockedSha256).toBe(lockedSha256(call))
		expect(published.lockedSha256).toMatch(/^[0-9a-f]{64}$/)
		const [event] = await listEvents(tx, call.id)
		expect(event).toMatchObject({
			verb: 'call.published',
			actorName: 'Sofie',
			particulars: { sha256: lockedSha256(call) },
		})
	}))
