import { afterAll, beforeEach, expect, test } from 'vitest'
import { aCall, anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { listMilestones } from '../programmes/index.ts'
import { editCallDates } from './edit-call-dates.ts'
import { postponeDeadline } from './postpone-deadline.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

const opensAt = new Date('2026-02-02T08:00:00Z')
const deadlineAt = new Date('2026-04-01T22:00:00Z')

async function announced(tx: Tx, programmeId: Id<'programme'>): Promise<void> {
	const row = { programme_id: programmeId, summary: '', place: '', precision: 'day' as const, version: 1 }
	await tx.deleteFrom('milestones').where('programme_id', '=', programmeId).execute()
	await tx
		.insertInto('milestones')
		.values([
			{
				...row,
				id: crypto.randomUUID() as Id<'milestone'>,
				position: 1,
				title: 'Åbner',
				on_date: '2026-02-02',
				at_time: null,
			},
			{
				...row,
				id: crypto.randomUUID() as Id<'milestone'>,
				position: 2,
				title: 'Frist',
				on_date: '2026-04-01',
				at_time: '23:59',
			},
		])
		.execute()
}

async function told(tx: Tx, programmeId: Id<'programme'>) {
	return (await listMilestones(tx, programmeId)).map(({ title, onDate, atTime }) => [title, onDate, atTime])
}

test('a deadline that is postponed is postponed in the programme too', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const { id: callId, version, programmeId } = await anOpenCall(tx, sofie, { opensAt, deadlineAt })
		await announced(tx, programmeId)

		const later = new Date('2026-04-08T22:00:00Z')
		await postponeDeadline(tx, sofie, { callId, version, deadlineAt: later, reason: 'Et nedbrud.' })

		expect(await told(tx, programmeId)).toEqual([
			['Åbner', '2026-02-02', null],
			['Frist', '2026-04-08', '23:59:00'],
		])
	}))

test('an opening that moves to the day of the old deadline stays there', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const { id: callId, version, programmeId } = await aCall(tx, sofie, { opensAt, deadlineAt })
		await announced(tx, programmeId)

		const dates = { opensAt: new Date('2026-04-01T06:00:00Z'), deadlineAt: new Date('2026-06-01T22:00:00Z') }
		await editCallDates(tx, sofie, { callId, version, ...dates })

		expect(await told(tx, programmeId)).toEqual([
			['Åbner', '2026-04-01', null],
			['Frist', '2026-06-01', '23:59:00'],
		])
	}))
