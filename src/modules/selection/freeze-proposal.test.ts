import { spawnSync } from 'node:child_process'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aProposal, aSelection, oneMoreAssessor, shownCase } from '../../../tests/support/selection.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Refused } from '../../platform/errors.ts'
import { root } from '../../platform/root.ts'
import { listEvents } from '../activity/index.ts'
import { reopenAssessment } from '../assessments/index.ts'
import { findCallDetail } from '../calls/index.ts'
import { freezeProposal } from './freeze-proposal.ts'
import { lockApplication } from './lock-application.ts'
import { markProposal } from './mark-proposal.ts'
import { findOpenProposal, findProposal, listProposals, lockCallOf, readFrozenCase } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

test('the cohort is frozen with its case, its result, the scores and a reason for everybody', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, call, applications } = await aSelection(tx)
		const inputSha256 = await shownCase(tx, call, 3)

		const id = await freezeProposal(tx, secretariat, { callId: call.id, seats: 3, reasons: 'Bredt hold.', inputSha256 })

		const proposal = (await findProposal(tx, id))!
		const names = new Map([...applications].map(([name, application]) => [application, name]))
		expect(proposal).toMatchObject({
			callId: call.id,
			number: 1,
			state: 'proposed',
			reasons: 'Bredt hold.',
			seats: 3,
			inputSha256,
			methodVersion: '1.0.0',
			frozenBy: secretariat.id,
			frozenByName: secretariat.name,
		})
		expect(
			proposal.entries.map(({ applicationId, selected, scoreInt, reason }) => [
				names.get(applicationId),
				selected,
				scoreInt,
				reason,
			]),
		).toEqual([
			['Ellekøbing', true, 50_000, 'Uden Ellekøbing ville Lyngkøbing komme ind. Holdet ville få 0,50 point mindre.'],
			[
				'Lyngkøbing',
				false,
				45_000,
				'Det bedste hold med Lyngkøbing har ikke plads til Ellekøbing. Det får 0,50 point mindre end det valgte.',
			],
			['Bredsund', true, 40_000, 'Uden Bredsund ville Torsholm komme ind. Holdet ville få 0,50 point mindre.'],
			[
				'Torsholm',
				false,
				35_000,
				'Det bedste hold med Torsholm har ikke plads til Bredsund. Det får 0,50 point mindre end det valgte.',
			],
			['Rosenhavn', true, 30_000, 'Uden Rosenhavn ville Tangby komme ind. Holdet ville få 0,50 point mindre.'],
			[
				'Tangby',
				false,
				25_000,
				'Det bedste hold med Tangby har ikke plads til Rosenhavn. Det får 0,50 point mindre end det valgte.',
			],
		])
		expect(await listEvents(tx, id)).toMatchObject([
			{
				actorName: secretariat.name,
				verb: 'proposal.frozen',
				particulars: { callId: call.id, number: 1, seats: 3, inputSha256 },
			},
		])
		expect(await findOpenProposal(tx, call.id)).toEqual(proposal)
		expect(await listProposals(tx, call.id)).toMatchObject([{ id, number: 1, state: 'proposed', decisionReason: null }])
	}))

test('the command line gives the same result from the frozen case', () =>
	inTransaction(db, async (tx) => {
		const { committee, call, applications } = await aSelection(tx)
		const lock = { direction: 'in' as const, reason: 'Den eneste med en fjord.' }
		await lockApplication(tx, committee, { callId: call.id, applicationId: applications.get('Tangby')!, ...lock })
		const id = await aProposal(tx, committee, { call, seats: 4 })
		const { input, result } = await readFrozenCase(tx, id)

		const file = JSON.stringify({ id, method: 'cohort-selection', input })
		const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/torvet.ts', 'select'], {
			cwd: root,
			input: file,
			encoding: 'utf8',
		})

		expect([status, stderr]).toEqual([0, ''])
		expect(JSON.parse(stdout)).toEqual(result)
		expect(result).toMatchObject({ status: 'optimal', inputSha256: (await findProposal(tx, id))!.inputSha256 })
		const selected = result.status === 'optimal' ? result.selected : []
		expect(input.applicants.filter((a) => selected.includes(a.id)).map(({ name }) => name)).toEqual([
			'Ellekøbing',
			'Lyngkøbing',
			'Bredsund',
			'Tangby',
		])
	}))

test('the reasons speak the language of the programme', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, call: danish } = await aSelection(tx)
		await sql`update programmes set language = 'nl' where id = ${danish.programmeId}`.execute(tx)
		const call = (await findCallDetail(tx, danish.id))!

		const { entries } = (await findProposal(tx, await aProposal(tx, secretariat, { call })))!

		expect(entries[0]!.reason).toBe(
			'Zonder Ellekøbing zou Lyngkøbing meedoen. De groep zou 0,50 punten minder krijgen.',
		)
	}))

test('nobody but those who recommend may propose', () =>
	inTransaction(db, async (tx) => {
		const { decisionMaker, assessors, applicant, call } = await aSelection(tx)

		for (const actor of [decisionMaker, assessors[0]!, applicant]) {
			await expect(aProposal(tx, actor, { call })).rejects.toThrow(Forbidden)
		}
		expect(await listProposals(tx, call.id)).toEqual([])
	}))

test('a second proposal waits until the first is decided', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, committee, call } = await aSelection(tx)
		const first = await aProposal(tx, secretariat, { call })

		await expect(aProposal(tx, committee, { call })).rejects.toThrow(new Refused('openProposal'))
		await markProposal(tx, first, 'sent_back')
		const second = await aProposal(tx, committee, { call })

		expect((await listProposals(tx, call.id)).map(({ id, number, state }) => [id, number, state])).toEqual([
			[second, 2, 'proposed'],
			[first, 1, 'sent_back'],
		])
		await markProposal(tx, second, 'confirmed')
		await expect(aProposal(tx, committee, { call })).rejects.toThrow(new Refused('openProposal'))
	}))

test('a lock that came in between is not put forward unseen', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, committee, call, applications } = await aSelection(tx)
		const inputSha256 = await shownCase(tx, call, 3)
		const lock = { applicationId: applications.get('Tangby')!, direction: 'in' as const, reason: 'Fjorden.' }
		await lockApplication(tx, committee, { callId: call.id, ...lock })

		const freezing = freezeProposal(tx, secretariat, { callId: call.id, seats: 3, reasons: 'Bredt.', inputSha256 })

		await expect(freezing).rejects.toThrow(new Refused('inputChanged'))
	}))

test('another number of seats than the one shown is not put forward', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, call } = await aSelection(tx)
		const inputSha256 = await shownCase(tx, call, 3)
		const freeze = (seats: number) =>
			freezeProposal(tx, secretariat, { callId: call.id, seats, reasons: 'Bredt.', inputSha256 })

		await expect(freeze(4)).rejects.toThrow(new Refused('inputChanged'))
		await expect(freeze(6)).rejects.toThrow(new Refused('seatsOutside'))
	}))

test('an assessment that was reopened is waited for', () =>
	inTransaction(db, async (tx) => {
		const selecting = await aSelection(tx)
		const { secretariat, assessors, call, applications } = selecting
		const inputSha256 = await shownCase(tx, call, 3)
		const freeze = () => freezeProposal(tx, secretariat, { callId: call.id, seats: 3, reasons: 'Bredt.', inputSha256 })

		await reopenAssessment(tx, assessors[0]!, applications.get('Tangby')!)

		await expect(freeze()).rejects.toThrow(new Refused('assessmentsMissing'))
	}))

test('an assessor who is not done yet is waited for', () =>
	inTransaction(db, async (tx) => {
		const selecting = await aSelection(tx)
		const inputSha256 = await shownCase(tx, selecting.call, 3)
		await oneMoreAssessor(tx, selecting)

		const { secretariat, call } = selecting
		const freezing = freezeProposal(tx, secretariat, { callId: call.id, seats: 3, reasons: 'Bredt.', inputSha256 })

		await expect(freezing).rejects.toThrow(new Refused('assessmentsMissing'))
	}))

test('nothing is put forward before the deadline', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, call } = await aSelection(tx)
		const inputSha256 = await shownCase(tx, call, 3)
		travelTo(new Date(call.deadlineAt!.getTime() - 1000))

		const freezing = freezeProposal(tx, secretariat, { callId: call.id, seats: 3, reasons: 'Bredt.', inputSha256 })

		await expect(freezing).rejects.toThrow(new Refused('notClosed'))
	}))

test('rules that contradict each other give nothing to put forward', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, call, applications } = await aSelection(tx)
		for (const name of ['Rosenhavn', 'Tangby']) {
			const lock = { applicationId: applications.get(name)!, direction: 'out' as const, reason: 'Har trukket sig.' }
			await lockApplication(tx, secretariat, { callId: call.id, ...lock })
		}

		await expect(aProposal(tx, secretariat, { call })).rejects.toThrow(new Refused('noCohort'))
	}))

test('of two who propose at once, one succeeds and the other is told', async () => {
	const { secretariat, committee, call } = await db.transaction().execute((tx) => aSelection(tx))
	const propose = (actor: typeof secretariat) => db.transaction().execute((tx) => aProposal(tx, actor, { call }))

	const outcomes = await Promise.allSettled([secretariat, committee, secretariat, committee].map(propose))

	const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []))
	expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
	expect(refusals).toEqual(Array(3).fill(new Refused('openProposal')))
	expect(await listProposals(db, call.id)).toHaveLength(1)
})

test('whoever reopens an assessment while the cohort is being frozen is too late', async () => {
	const { secretariat, assessors, call, applications } = await db.transaction().execute((tx) => aSelection(tx))
	const reopen = (tx: Tx) => reopenAssessment(tx, assessors[0]!, applications.get('Tangby')!)
	let reopening: Promise<unknown> = Promise.resolve()

	await db.transaction().execute(async (tx) => {
		await lockCallOf(tx, call.id)
		reopening = db
			.transaction()
			.execute(reopen)
			.catch((error: unknown) => error)
		await somebodyWaits()
		await aProposal(tx, secretariat, { call })
	})

	expect(await reopening).toEqual(new Refused('frozen'))
	expect(await listProposals(db, call.id)).toHaveLength(1)
})

test('a score that changes first is seen by whoever freezes', async () => {
	const { secretariat, assessors, call, applications } = await db.transaction().execute((tx) => aSelection(tx))
	let freezing: Promise<unknown> = Promise.resolve()

	await db.transaction().execute(async (tx) => {
		await reopenAssessment(tx, assessors[0]!, applications.get('Tangby')!)
		freezing = db
			.transaction()
			.execute((other) => aProposal(other, secretariat, { call }))
			.catch((error: unknown) => error)
		await somebodyWaits()
	})

	expect(await freezing).toEqual(new Refused('assessmentsMissing'))
	expect(await listProposals(db, call.id)).toEqual([])
})

test('a proposal is decided once', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, call } = await aSelection(tx)
		const id = await aProposal(tx, secretariat, { call })

		await markProposal(tx, id, 'confirmed')

		expect((await findProposal(tx, id))!.state).toBe('confirmed')
		await expect(markProposal(tx, id, 'sent_back')).rejects.toThrow(new Refused('decidedAlready'))
	}))

test.for([
	['update selection_proposals set reasons = $$andet$$', 'a proposal is frozen'],
	['update selection_proposals set result = $${}$$', 'a proposal is frozen'],
	['delete from selection_proposals', 'a proposal is frozen'],
	['update proposal_entries set selected = not selected', 'proposal_entries is append-only'],
	['delete from proposal_entries', 'proposal_entries is append-only'],
])('the database refuses to %s', ([statement, complaint]) =>
	inTransaction(db, async (tx) => {
		const { secretariat, call } = await aSelection(tx)
		await aProposal(tx, secretariat, { call })

		await expect(sql.raw(statement!).execute(tx)).rejects.toThrow(complaint!)
	}),
)

/** Until another transaction is kept from a row. */
async function somebodyWaits(): Promise<void> {
	for (let tries = 0; tries < 500; tries++) {
		const { rows } = await sql`
			select from pg_locks join pg_stat_activity using (pid)
			where datname = current_database() and not granted`.execute(db)
		if (rows.length > 0) return
		await new Promise((resolve) => setTimeout(resolve, 10))
	}
	throw new Error('nobody waits')
}
