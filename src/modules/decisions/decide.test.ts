import { afterAll, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aProposal, freeze } from '../../../tests/support/decisions.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { Forbidden } from '../../platform/errors.ts'
import { findOpenProposal, findProposal } from '../selection/index.ts'
import { decide, DecisionForm } from './decide.ts'
import { listDecisions } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

test('the decision maker confirms what was put forward', () =>
	inTransaction(db, async (tx) => {
		const { proposalId, decisionMaker, call } = await aProposal(tx)

		const decisionId = await decide(tx, decisionMaker, { proposalId, outcome: 'confirmed', reason: '' })

		expect((await findProposal(tx, proposalId))?.state).toBe('confirmed')
		expect(await listDecisions(tx, call.id)).toMatchObject([
			{ id: decisionId, outcome: 'confirmed', decidedBy: decisionMaker.id },
		])
		expect(await trailOf(tx, 'decision.confirmed')).toEqual([
			{ actorId: decisionMaker.id, programmeId: call.programmeId, particulars: { decisionId, proposalId, reason: '' } },
		])
	}))

test('what is sent back can be put forward anew, and both stay in the case', () =>
	inTransaction(db, async (tx) => {
		const proposed = await aProposal(tx)
		const { proposalId, decisionMaker, call } = proposed

		await decide(tx, decisionMaker, { proposalId, outcome: 'sent_back', reason: 'For få små byer.' })

		expect(await findOpenProposal(tx, call.id)).toBeUndefined()
		const again = await freeze(tx, proposed)
		expect((await findProposal(tx, again))?.number).toBe(2)
		expect((await findProposal(tx, proposalId))?.state).toBe('sent_back')
		expect(await listDecisions(tx, call.id)).toMatchObject([{ outcome: 'sent_back', reason: 'For få små byer.' }])
		expect(await trailOf(tx, 'decision.sent_back')).toHaveLength(1)
	}))

test('a proposal is decided once', () =>
	inTransaction(db, async (tx) => {
		const { proposalId, decisionMaker } = await aProposal(tx)
		await decide(tx, decisionMaker, { proposalId, outcome: 'confirmed', reason: '' })

		await expect(decide(tx, decisionMaker, { proposalId, outcome: 'sent_back', reason: 'x' })).rejects.toThrow(
			Forbidden,
		)
	}))

test('the secretariat does not decide on what it put forward', () =>
	inTransaction(db, async (tx) => {
		const { proposalId, secretariat } = await aProposal(tx)

		await expect(decide(tx, secretariat, { proposalId, outcome: 'confirmed', reason: '' })).rejects.toThrow(Forbidden)
	}))

test('whoever froze the proposal does not decide, with the role either', () =>
	inTransaction(db, async (tx) => {
		const { proposalId, secretariat, call } = await aProposal(tx)
		const both = { ...secretariat, grants: [{ role: 'decision_maker' as const, programmeId: call.programmeId }] }

		await expect(decide(tx, both, { proposalId, outcome: 'confirmed', reason: '' })).rejects.toThrow(Forbidden)
	}))

test('a decision maker of another programme does not decide here', () =>
	inTransaction(db, async (tx) => {
		const { proposalId } = await aProposal(tx)
		const other = await aProposal(tx)
		const stranger = await aPerson(tx, 'Fremmed Beslutter', {
			roles: [{ role: 'decision_maker', programmeId: other.call.programmeId }],
		})

		await expect(decide(tx, stranger, { proposalId, outcome: 'confirmed', reason: '' })).rejects.toThrow(Forbidden)
	}))

test('two who decide at once: one decision', async () => {
	const { proposalId, decisionMaker } = await db.transaction().execute(aProposal)
	const attempt = (outcome: 'confirmed' | 'sent_back') =>
		db.transaction().execute((tx) => decide(tx, decisionMaker, { proposalId, outcome, reason: 'Fordi.' }))

	const results = await Promise.allSettled([attempt('confirmed'), attempt('sent_back'), attempt('confirmed')])

	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
	const { n } = await db
		.selectFrom('decisions')
		.select(({ fn }) => fn.countAll<number>().as('n'))
		.where('proposal_id', '=', proposalId)
		.executeTakeFirstOrThrow()
	expect(n).toBe(1)
})

test('sending back needs a reason', () => {
	expect(DecisionForm.safeParse({ outcome: 'sent_back', reason: ' ' }).success).toBe(false)
	expect(DecisionForm.safeParse({ outcome: 'sent_back', reason: 'For få.' }).success).toBe(true)
	expect(DecisionForm.safeParse({ outcome: 'confirmed' }).success).toBe(true)
	expect(DecisionForm.safeParse({}).error?.issues[0]?.message).toBe('outcomeMissing')
})
