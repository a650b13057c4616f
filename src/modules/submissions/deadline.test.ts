import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aWholeScene } from '../../../tests/support/applications.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { travelTo } from '../../platform/clock.ts'
import { findSubmission, listAttempts } from './queries.ts'
import { receiveApplication, submitApplication } from './submit-application.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
afterEach(() => vi.useRealTimers())

describe.each([
	['in summer', '2026-08-31T23:59:59.999+02:00', '2026-09-01T00:00:00.000+02:00'],
	['in winter', '2026-10-25T23:59:59.999+01:00', '2026-10-26T00:00:00.000+01:00'],
])('at the deadline %s', (_, last, first) => {
	const dates = { opensAt: new Date('2026-02-01T00:00:00+01:00'), deadlineAt: new Date(first) }

	/** A clock that stands still: a running one would leave the last millisecond before the work is done. */
	function standAt(instant: string) {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })
		travelTo(instant)
	}

	test('23:59:59.999 is in', () =>
		inTransaction(db, async (tx) => {
			const { mette, application } = await aWholeScene(tx, {}, dates)
			standAt(last)

			expect(await submitApplication(tx, mette, application.id)).toMatchObject({
				outcome: 'accepted',
				at: new Date(last),
			})
			expect(await listAttempts(tx, application.id)).toMatchObject([{ outcome: 'accepted', at: new Date(last) }])
		}))

	test('00:00:00.000 is out, and the attempt is evidence', () =>
		inTransaction(db, async (tx) => {
			const { mette, application } = await aWholeScene(tx, {}, dates)
			standAt(first)

			expect(await submitApplication(tx, mette, application.id)).toEqual({ outcome: 'refused', reason: 'closed' })
			expect(await listAttempts(tx, application.id)).toMatchObject([
				{ outcome: 'too_late', at: new Date(first), byName: 'Mette Lund' },
			])
			expect(await findSubmission(tx, application.id)).toBeUndefined()
		}))

	test('who arrived in time is in, however long we took', () =>
		inTransaction(db, async (tx) => {
			const { mette, application } = await aWholeScene(tx, {}, dates)
			standAt(first)

			const result = await receiveApplication(tx, mette, { applicationId: application.id, at: new Date(last) })

			expect(result).toMatchObject({ outcome: 'accepted', at: new Date(last) })
		}))

	test('a receipt from before stays the answer to a press from after', () =>
		inTransaction(db, async (tx) => {
			const { mette, application } = await aWholeScene(tx, {}, dates)
			const before = await submitApplication(tx, mette, application.id)
			standAt(first)

			expect(await submitApplication(tx, mette, application.id)).toEqual(before)
		}))
})
