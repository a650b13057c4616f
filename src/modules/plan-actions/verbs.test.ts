import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { anAction, aParty, aPlan, aTown } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, found, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { listInputs, openConsultation, givePartyInput } from '../consultations/index.ts'
import { payLine, writeDownContribution } from '../contributions/index.ts'
import { addAction, findAction, listMilestones, publishPlan, setActionParty } from '../plans/index.ts'
import { accessesOf, findPartnership } from '../partnerships/index.ts'
import { tellProgress } from '../plan-progress/index.ts'
import { writeComment } from '../plan-writing/index.ts'
import { editAction } from './edit-action.ts'
import { endStep, reopenStep } from './end-step.ts'
import { keepBudgetLine, removeBudgetLine } from './keep-budget-line.ts'
import { keepIndicator, removeIndicator } from './keep-indicator.ts'
import { keepStep } from './keep-step.ts'
import { listReadings } from './queries.ts'
import { recordReading } from './record-reading.ts'
import { removeAction } from './remove-action.ts'
import { removeActionParty } from './remove-action-party.ts'
import { removeStep } from './remove-step.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const someDay = { dueOn: '2026-06-01', duePrecision: 'month' } as const
const words = {
	title: 'Scene på torvet',
	summary: 'En lille scene',
	challengeId: null,
	due: someDay,
	sought: 'En smed',
	place: 'Torvet',
	point: { lat: 55.4, lon: 10.4 },
}
const step = { title: 'Ring til havnen', note: '', due: someDay, partyId: null, isMilestone: false, version: 0 }
const line = { title: 'El', amount: 25_000_000, source: 'own', version: 0 } as const
const indicator = {
	name: 'Tomme lokaler',
	unit: 'lokaler',
	baseline: 12,
	baselineOn: '2026-01-01',
	target: 4,
	targetOn: '2026-12-31',
	source: 'Tælles hvert kvartal',
	version: 0,
}

/** A plan with one action that the traders lead, and people around it. */
async function aScene(tx: Tx) {
	const town = await aTown(tx)
	const plan = await aPlan(tx, town)
	const actionId = await anAction(tx, town, plan, 'Torvedag')
	const shops = await aParty(tx, town, 'Handel', { contactEmail: 'lead@example.dk' })
	const lead = await aPerson(tx, 'Lead', { email: 'lead@example.dk' })
	const outsider = await aPerson(tx, 'Outsider')
	const at = { planId: plan.id, actionId }
	const part = { part: 'leads', steering: null, askedFor: '' } as const
	await setActionParty(tx, town.planner, { ...at, partyId: shops, ...part })
	return { town, planner: town.planner, plan, at, shops, lead, outsider, read: () => findAction(tx, plan.id, actionId) }
}
type Pledge = { planId: Id<'plan'>; actionId: Id<'planAction'>; partyId: Id<'party'> }

/** Money that a party has said yes to. */
function aPledge(tx: Tx, actor: Actor, at: Pledge): Promise<Id<'contribution'>> {
	const gift = { kind: 'money', amount: 25_000_000, minutes: null, quantity: null } as const
	const words = { words: '', condition: '', dueOn: null }
	return writeDownContribution(tx, actor, { ...at, gift: { ...gift, ...words }, saidYes: 'På mødet' })
}

type Scene = Awaited<ReturnType<typeof aScene>>

describe('only those who write the plan', () => {
	const missing = { stepId: newId<'planStep'>(), lineId: newId<'budgetLine'>(), indicatorId: newId<'indicator'>() }
	test.for<[string, (tx: Tx, actor: Actor, scene: Scene) => Promise<unknown>]>([
		['edit an action', (tx, actor, { at }) => editAction(tx, actor, { ...at, ...words, version: 1 })],
		['remove it', (tx, actor, { at }) => removeAction(tx, actor, at)],
		['take a party out', (tx, actor, { at, shops }) => removeActionParty(tx, actor, { ...at, partyId: shops })],
		['write a step', (tx, actor, { at }) => keepStep(tx, actor, { ...at, ...step })],
		['remove one', (tx, actor, { at }) => removeStep(tx, actor, { planId: at.planId, stepId: missing.stepId })],
		['write a budget line', (tx, actor, { at }) => keepBudgetLine(tx, actor, { ...at, ...line })],
		['remove one', (tx, actor, { at }) => removeBudgetLine(tx, actor, { ...at, lineId: missing.lineId })],
		['write an indicator', (tx, actor, { at }) => keepIndicator(tx, actor, { ...at, ...indicator })],
		['remove one', (tx, actor, { at }) => removeIndicator(tx, actor, { ...at, indicatorId: missing.indicatorId })],
	])('%s', ([, work]) =>
		inTransaction(db, async (tx) => {
			const scene = await aScene(tx)

			for (const actor of [scene.outsider, scene.lead]) {
				await expect(work(tx, actor, scene)).rejects.toThrow(Forbidden)
			}
		}),
	)
})

test('the words of an action are changed, and nobody overwrites what they have not seen', () =>
	inTransaction(db, async (tx) => {
		const { planner, at, read } = await aScene(tx)
		await editAction(tx, planner, { ...at, ...words, version: 1 })

		const { title, dueOn, duePrecision, lat, lon, sought, challengeId, version } = await read()
		expect({ title, dueOn, duePrecision, lat, lon, sought, challengeId, version }).toEqual({
			title: 'Scene på torvet',
			...someDay,
			lat: 55.4,
			lon: 10.4,
			sought: 'En smed',
			challengeId: null,
			version: 2,
		})
		await expect(editAction(tx, planner, { ...at, ...words, version: 1 })).rejects.toThrow(Outdated)
		const elsewhere = { ...words, challengeId: newId<'planChallenge'>(), version: 2 }
		await expect(editAction(tx, planner, { ...at, ...elsewhere })).rejects.toThrow(NotFound)
		expect(await trailOf(tx, 'action.edited')).toMatchObject([
			{ actorId: planner.id, particulars: { planId: at.planId } },
		])
	}))

test('a removed action leaves with all that it consists of, and a number that was published never comes again', () =>
	inTransaction(db, async (tx) => {
		const { planner, plan, at, read } = await aScene(tx)
		await keepStep(tx, planner, { ...at, ...step })
		await keepBudgetLine(tx, planner, { ...at, ...line })
		const indicatorId = await keepIndicator(tx, planner, { ...at, ...indicator })
		await recordReading(tx, planner, { ...at, indicatorId, value: 9, readOn: '2026-03-01', note: '' })
		await publishPlan(tx, planner, { planId: plan.id, words: '' })

		await removeAction(tx, planner, at)

		await expect(read()).rejects.toThrow(NotFound)
		expect(await trailOf(tx, 'action.removed')).toMatchObject([{ particulars: { number: 1, title: 'Torvedag' } }])
		const rest = { summary: '', dueOn: null, duePrecision: 'day', sought: '', place: '', challengeId: null } as const
		const next = await addAction(tx, planner, { planId: plan.id, title: 'Ny', ...rest })
		expect((await findAction(tx, plan.id, next)).number).toBe(2)
	}))

test('what somebody has pledged to is stopped, not removed', () =>
	inTransaction(db, async (tx) => {
		const { planner, plan, at, shops } = await aScene(tx)
		await aPledge(tx, planner, { planId: plan.id, actionId: at.actionId, partyId: shops })

		await expect(removeAction(tx, planner, at)).rejects.toThrow(new Refused('hasContributions'))
	}))

test('what somebody has told of is stopped, not removed', () =>
	inTransaction(db, async (tx) => {
		const { planner, at, lead } = await aScene(tx)
		const told = { ...at, state: 'under_way', stateWords: '', words: 'Vi er i gang', stepDone: '' } as const
		await tellProgress(tx, { by: 'account', actor: lead }, { ...told, value: null, isWin: '', photoAlt: '' })

		await expect(removeAction(tx, planner, at)).rejects.toThrow(new Refused('isToldOf'))
	}))

test('an action that was talked about, asked about and put to consultation is removed, and its words stay where they were said', () =>
	inTransaction(db, async (tx) => {
		const { town, planner, plan, at, shops, lead } = await aScene(tx)
		const { planId, actionId } = at
		const passageId = actionId as Id<string> as Id<'passage'>
		await writeComment(tx, planner, { planId, passageId, comment: 'Hvem låser op?', quote: '' })
		const open = { title: 'Hvad synes I?', intro: '', audience: 'public' as const, parties: [shops], publicUrl: '' }
		const consultationId = await openConsultation(tx, planner, { planId, ...open, closesOn: '2026-04-01' })
		const about = { about: `action-${actionId}`, place: '', lon: null, lat: null, mayBeNamed: false }
		const access = found(accessesOf(lead, found(await findPartnership(tx, town.partnership.id)))[0])
		await givePartyInput(tx, access, { consultationId, ...about, words: 'Godt', language: 'da', publicUrl: '' })
		await publishPlan(tx, planner, { planId: plan.id, words: '' })

		await removeAction(tx, planner, at)

		const [said] = await listInputs(tx, consultationId)
		expect(said?.passageId).toBe(actionId)
	}))

test('a party leaves an action that it is in', () =>
	inTransaction(db, async (tx) => {
		const { planner, at, shops, read } = await aScene(tx)
		await removeActionParty(tx, planner, { ...at, partyId: shops })

		expect((await read()).parties).toEqual([])
		expect(await trailOf(tx, 'action.party_removed')).toMatchObject([{ particulars: { partyId: shops } }])
		await expect(removeActionParty(tx, planner, { ...at, partyId: shops })).rejects.toThrow(NotFound)
	}))

test('a step is written, changed, done by the lead and taken out again', () =>
	inTransaction(db, async (tx) => {
		const { planner, lead, outsider, at, read } = await aScene(tx)
		const { planId } = at
		const stepId = await keepStep(tx, planner, { ...at, ...step })
		await keepStep(tx, planner, { ...at, ...step, stepId, title: 'Skriv til havnen', isMilestone: true, version: 1 })
		const changed = { ...at, ...step, stepId }
		await expect(keepStep(tx, planner, { ...changed, version: 1 })).rejects.toThrow(Outdated)
		const stranger = { ...changed, partyId: newId<'party'>(), version: 2 }
		await expect(keepStep(tx, planner, stranger)).rejects.toThrow(NotFound)

		await expect(endStep(tx, outsider, { planId, stepId })).rejects.toThrow(Forbidden)
		await endStep(tx, lead, { planId, stepId })
		travelTo('2026-03-12T10:00:00Z')
		await endStep(tx, lead, { planId, stepId })
		expect((await read()).steps).toMatchObject([{ title: 'Skriv til havnen', doneOn: '2026-03-10', isMilestone: true }])

		await expect(reopenStep(tx, outsider, { planId, stepId })).rejects.toThrow(Forbidden)
		await reopenStep(tx, lead, { planId, stepId })
		expect((await read()).steps).toMatchObject([{ doneOn: null }])
		await removeStep(tx, planner, { planId, stepId })
		expect((await read()).steps).toEqual([])
		for (const verb of ['added', 'edited', 'done', 'reopened', 'removed']) {
			expect(await trailOf(tx, `plan.step_${verb}`)).toMatchObject([{ particulars: { planId, actionId: at.actionId } }])
		}
	}))

test('a milestone of the plan as a whole is the team’s', () =>
	inTransaction(db, async (tx) => {
		const { planner, lead, plan } = await aScene(tx)
		const planId = plan.id
		const stepId = await keepStep(tx, planner, { planId, actionId: null, ...step })

		expect(await listMilestones(tx, planId)).toMatchObject([{ id: stepId, isMilestone: true }])
		await expect(endStep(tx, lead, { planId, stepId })).rejects.toThrow(Forbidden)
		await endStep(tx, planner, { planId, stepId })
		expect(await listMilestones(tx, planId)).toMatchObject([{ doneOn: '2026-03-10' }])
	}))

test('budget lines are written, changed and taken out', () =>
	inTransaction(db, async (tx) => {
		const { planner, at, read } = await aScene(tx)
		const lineId = await keepBudgetLine(tx, planner, { ...at, ...line })
		await keepBudgetLine(tx, planner, { ...at, lineId, ...line, source: 'gap', version: 1 })
		await expect(keepBudgetLine(tx, planner, { ...at, lineId, ...line, version: 1 })).rejects.toThrow(Outdated)

		expect((await read()).budget).toMatchObject([{ title: 'El', amount: 25_000_000, source: 'gap', version: 2 }])
		await removeBudgetLine(tx, planner, { ...at, lineId })
		expect((await read()).budget).toEqual([])
		await expect(removeBudgetLine(tx, planner, { ...at, lineId })).rejects.toThrow(NotFound)
		for (const verb of ['added', 'edited', 'removed']) {
			expect(await trailOf(tx, `plan.budget_line_${verb}`)).toMatchObject([{ particulars: { amount: 25_000_000 } }])
		}
	}))

test('what a contribution pays is changed with the contribution', () =>
	inTransaction(db, async (tx) => {
		const { planner, at, shops, read } = await aScene(tx)
		const lineId = await keepBudgetLine(tx, planner, { ...at, ...line })
		const contributionId = await aPledge(tx, planner, { ...at, partyId: shops })
		await payLine(tx, planner, { planId: at.planId, lineId, contributionId })
		const paid = { ...at, lineId, ...line, version: 2 } as const

		for (const change of [{ source: 'gap' }, { amount: line.amount + 1 }] as const) {
			await expect(keepBudgetLine(tx, planner, { ...paid, ...change })).rejects.toThrow(new Refused('isPaid'))
		}
		await keepBudgetLine(tx, planner, { ...paid, title: 'Strøm' })
		expect((await read()).budget).toMatchObject([{ title: 'Strøm', contributionId }])
	}))

test('what was measured is told by the lead, corrected on the same day, and never ahead of time', () =>
	inTransaction(db, async (tx) => {
		const { planner, lead, outsider, at, read } = await aScene(tx)
		const indicatorId = await keepIndicator(tx, planner, { ...at, ...indicator })
		const reading = { ...at, indicatorId, value: 9, readOn: '2026-03-01', note: '' }

		await recordReading(tx, lead, reading)
		await recordReading(tx, lead, { ...reading, value: 8.5, note: 'Talt igen' })

		expect(await listReadings(tx, [indicatorId])).toEqual([
			{ indicatorId, value: 8.5, readOn: '2026-03-01', note: 'Talt igen' },
		])
		await expect(recordReading(tx, outsider, reading)).rejects.toThrow(Forbidden)
		const ahead = { ...reading, readOn: '2026-03-11' }
		await expect(recordReading(tx, lead, ahead)).rejects.toThrow(new Refused('aheadOfTime'))
		const other = { ...reading, indicatorId: newId<'indicator'>() }
		await expect(recordReading(tx, lead, other)).rejects.toThrow(NotFound)
		expect(await trailOf(tx, 'indicator.read')).toHaveLength(2)

		await keepIndicator(tx, planner, { ...at, ...indicator, indicatorId, name: 'Ledige lokaler', version: 1 })
		const late = keepIndicator(tx, planner, { ...at, ...indicator, indicatorId, version: 1 })
		await expect(late).rejects.toThrow(Outdated)
		expect((await read()).indicators).toMatchObject([{ name: 'Ledige lokaler', baseline: 12, targetOn: '2026-12-31' }])
		await removeIndicator(tx, planner, { ...at, indicatorId })
		expect((await read()).indicators).toEqual([])
		expect(await listReadings(tx, [indicatorId])).toEqual([])
		for (const verb of ['added', 'edited', 'removed']) {
			expect(await trailOf(tx, `plan.indicator_${verb}`)).toMatchObject([{ particulars: { actionId: at.actionId } }])
		}
	}))
