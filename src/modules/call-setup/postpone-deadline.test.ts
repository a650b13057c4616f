import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { aCall, anOpenCall, aRule } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Outdated, Refused } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import { callPhase, findCallDetail, listPostponements } from '../calls/index.ts'
import { postponeDeadline, postponementForm } from './postpone-deadline.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

const reason = 'Et nedbrud den 1. april.'
const deadlineAt = new Date('2026-04-01T22:00:00Z')
const later = new Date('2026-04-08T22:00:00Z')

async function jobsOf(tx: Tx, task: string) {
	const { rows } = await sql<{ payload: unknown }>`
		select payload from graphile_worker._private_jobs join graphile_worker._private_tasks t on t.id = task_id
		where identifier = ${task}`.execute(tx)
	return rows.map(({ payload }) => payload)
}

async function anOpenOne(tx: Tx) {
	const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
	const call = await anOpenCall(tx, sofie, { deadlineAt })
	return { sofie, call, wish: { callId: call.id, version: call.version, reason } }
}

test('everybody gets more time, and may read why', () =>
	inTransaction(db, async (tx) => {
		const { sofie, call, wish } = await anOpenOne(tx)

		await postponeDeadline(tx, sofie, { ...wish, deadlineAt: later })

		expect(await findCallDetail(tx, call.id)).toEqual({ ...call, deadlineAt: later, version: 3 })
		const [event] = await listEvents(tx, call.id)
		expect(event).toMatchObject({ verb: 'call.deadline_postponed', actorName: 'Sofie' })
		const told = { before: deadlineAt, after: later, reason }
		expect(await listPostponements(tx, call.id)).toEqual([{ at: event!.at, ...told }])
		expect(await jobsOf(tx, 'calls.postponed')).toEqual([JSON.parse(JSON.stringify({ callId: call.id, ...told }))])
	}))

test('the latest of several is told first', () =>
	inTransaction(db, async (tx) => {
		const { sofie, call, wish } = await anOpenOne(tx)
		const latest = new Date('2026-04-15T22:00:00Z')

		await postponeDeadline(tx, sofie, { ...wish, deadlineAt: later })
		await postponeDeadline(tx, sofie, { ...wish, version: 3, deadlineAt: latest })

		expect((await listPostponements(tx, call.id)).map(({ after }) => after)).toEqual([latest, later])
	}))

test('a call that has closed opens again', () =>
	inTransaction(db, async (tx) => {
		const { sofie, call, wish } = await anOpenOne(tx)
		travelTo('2026-04-02T08:00:00Z')

		await postponeDeadline(tx, sofie, { ...wish, deadlineAt: later })

		expect(callPhase((await findCallDetail(tx, call.id))!, new Date('2026-04-02T08:00:00Z'))).toBe('open')
	}))

test.each([
	['the same', deadlineAt, '2026-03-01T10:00:00Z', 'notLater'],
	['an earlier one', new Date('2026-03-31T22:00:00Z'), '2026-03-01T10:00:00Z', 'notLater'],
	['one that is past by now', later, '2026-04-09T10:00:00Z', 'deadlinePast'],
])('a published deadline does not become %s', (_, asked, at, refusal) =>
	inTransaction(db, async (tx) => {
		const { sofie, wish } = await anOpenOne(tx)
		travelTo(at)

		await expect(postponeDeadline(tx, sofie, { ...wish, deadlineAt: asked })).rejects.toThrow(new Refused(refusal))
	}),
)

test('a draft is edited instead', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const { id: callId, version } = await aCall(tx, sofie, { deadlineAt })

		await expect(postponeDeadline(tx, sofie, { callId, version, reason, deadlineAt: later })).rejects.toThrow(
			new Refused('notPublished'),
		)
	}))

test('nobody else postpones, and nobody unseen', () =>
	inTransaction(db, async (tx) => {
		const { sofie, wish } = await anOpenOne(tx)
		const otto = await aPerson(tx, 'Otto', { roles: ['decision_maker', 'committee'] })

		await expect(postponeDeadline(tx, otto, { ...wish, deadlineAt: later })).rejects.toThrow(Forbidden)
		await expect(postponeDeadline(tx, sofie, { ...wish, version: 1, deadlineAt: later })).rejects.toThrow(Outdated)
	}))

test.each([
	['spread', { spreadRules: [{ ...aRule, kind: 'region' as const, value: 'DK-1084', minCount: 1 }] }],
	[
		'eligibility',
		{
			eligibilityRules: [
				{
					kind: 'region' as const,
					regionCodes: ['DK-1081', 'DK-1084'],
					populationMin: null,
					populationMax: null,
					soft: true,
					note: '',
				},
			],
		},
	],
])('a deadline does not move beyond the day on which a region of its locked %s ends', (_, terms) =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const call = await anOpenCall(tx, sofie, { deadlineAt, ...terms })
		await tx.updateTable('regions').set({ valid_to: '2026-12-31' }).where('code', '=', 'DK-1084').execute()
		const wish = { callId: call.id, reason }

		await expect(
			postponeDeadline(tx, sofie, { ...wish, version: 2, deadlineAt: new Date('2026-12-31T23:01:00Z') }),
		).rejects.toThrow(new Refused('regionsChange'))
		await postponeDeadline(tx, sofie, { ...wish, version: 2, deadlineAt: new Date('2026-12-31T23:00:00Z') })
	}),
)

test('the form reads a day and a time as the last minute that is in', () => {
	const form = postponementForm('da', 'Europe/Copenhagen')
	const sent = { version: '2', deadlineOn: 'onsdag den 8. april 2026', deadlineTime: '23.59', reason }

	expect(form.parse(sent)).toEqual({ version: 2, deadlineAt: later, reason })
	expect(form.safeParse({ ...sent, reason: ' ' }).error?.issues.map(({ message }) => message)).toEqual([
		'reasonMissing',
	])
})
