import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { anAction, aParty, aPlan, aTown } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { addChallenge, findPlan, listActions, publishPlan, readContent } from '../plans/index.ts'
import { addSection, removeSection } from './add-section.ts'
import { closePlan } from './close-plan.ts'
import { drawBoundary } from './draw-boundary.ts'
import { editPlan } from './edit-plan.ts'
import { keepEligible, removeEligible } from './keep-eligible.ts'
import { keepFinanceLine, removeFinanceLine } from './keep-finance-line.ts'
import { keepWheelEvent, removeWheelEvent } from './keep-wheel-event.ts'
import { moveRow } from './order-rows.ts'
import { findBoundaryVersion } from './queries.ts'
import { removeChallenge } from './remove-challenge.ts'
import { writeRing } from './ring.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const head = { title: 'Bymidten', typeName: 'Helhedsplan', lead: 'Kort', version: 1 }
const market = { title: 'Torvedage', firstMonth: 4, lastMonth: 10, partyId: null, actionId: null, note: '', version: 0 }
const square = {
	title: 'Torvet',
	description: '',
	basis: '§ 6',
	expense: 500,
	refundPercent: 60,
	actionId: null,
	version: 0,
}
const money = { year: 2026, source: 'grant', title: 'Staten', amount: 700, version: 0 } as const
const challenge = { challenge: 'Tomt', evidence: '', consequence: '', agenda: '' }

async function aScene(tx: Tx) {
	const town = await aTown(tx)
	const plan = await aPlan(tx, town)
	const member = await aPerson(tx, 'Member', { email: 'member@example.dk' })
	await aParty(tx, town, 'Handel', { contactEmail: 'member@example.dk' })
	const read = async () => readContent(tx, (await findPlan(tx, plan.id))!)
	return { town, plan, planId: plan.id, planner: town.planner, member, read }
}
type Scene = Awaited<ReturnType<typeof aScene>>

describe('a party that belongs to it reads the plan, and does not', () => {
	test.for<[string, (tx: Tx, actor: Actor, scene: Scene) => Promise<unknown>]>([
		['rename it', (tx, actor, { planId }) => editPlan(tx, actor, { planId, ...head })],
		['close it', (tx, actor, { planId }) => closePlan(tx, actor, planId)],
		['add a section', (tx, actor, { planId }) => addSection(tx, actor, { planId, kind: 'text', title: '' })],
		['remove one', (tx, actor, { planId }) => removeSection(tx, actor, { planId, sectionId: newId<'planSection'>() })],
		['move one', (tx, actor, { planId }) => moveRow(tx, actor, { planId, rows: 'plan_sections', id: '', way: 'up' })],
		[
			'remove a challenge',
			(tx, actor, { planId }) => removeChallenge(tx, actor, { planId, challengeId: newId<'planChallenge'>() }),
		],
		['add to the wheel', (tx, actor, { planId }) => keepWheelEvent(tx, actor, { planId, ...market })],
		[
			'take from it',
			(tx, actor, { planId }) => removeWheelEvent(tx, actor, { planId, eventId: newId<'wheelEvent'>() }),
		],
		['add a measure', (tx, actor, { planId }) => keepEligible(tx, actor, { planId, ...square })],
		[
			'remove one',
			(tx, actor, { planId }) => removeEligible(tx, actor, { planId, measureId: newId<'eligibleMeasure'>() }),
		],
		['add money', (tx, actor, { planId }) => keepFinanceLine(tx, actor, { planId, ...money })],
		['remove it', (tx, actor, { planId }) => removeFinanceLine(tx, actor, { planId, lineId: newId<'financeLine'>() })],
		['draw the area', (tx, actor, { planId }) => drawBoundary(tx, actor, { planId, ring: '', version: 0 })],
	])('%s', ([, work]) =>
		inTransaction(db, async (tx) => {
			const scene = await aScene(tx)

			await expect(work(tx, scene.member, scene)).rejects.toThrow(Forbidden)
		}),
	)
})

test('a plan is called what its parties call it', () =>
	inTransaction(db, async (tx) => {
		const { planner, planId, read } = await aScene(tx)
		await editPlan(tx, planner, { planId, ...head })

		expect(await read()).toMatchObject({ title: 'Bymidten', typeName: 'Helhedsplan', type: 'development_plan' })
		await expect(editPlan(tx, planner, { planId, ...head })).rejects.toThrow(Outdated)
		expect(await trailOf(tx, 'plan.edited')).toMatchObject([{ actorId: planner.id }])
	}))

test('a plan is closed after it was published, and changed no more', () =>
	inTransaction(db, async (tx) => {
		const { planner, planId } = await aScene(tx)
		await expect(closePlan(tx, planner, planId)).rejects.toThrow(new Refused('neverPublished'))
		await publishPlan(tx, planner, { planId, words: '' })

		await closePlan(tx, planner, planId)

		expect((await findPlan(tx, planId))?.state).toBe('closed')
		expect(await trailOf(tx, 'plan.closed')).toHaveLength(1)
		await expect(editPlan(tx, planner, { planId, ...head })).rejects.toThrow(Forbidden)
	}))

test('sections are added in the plan’s own language, only free text twice, and taken out', () =>
	inTransaction(db, async (tx) => {
		const { planner, planId, read } = await aScene(tx)
		const sectionId = await addSection(tx, planner, { planId, kind: 'interplay', title: '' })
		await addSection(tx, planner, { planId, kind: 'text', title: 'Bilag' })
		await addSection(tx, planner, { planId, kind: 'text', title: '' })
		const again = addSection(tx, planner, { planId, kind: 'interplay', title: 'Igen' })
		await expect(again).rejects.toThrow(new Refused('sectionThere'))

		expect((await read()).sections.slice(-3).map(({ title }) => title)).toEqual(['Samspil', 'Bilag', 'Tekst'])
		await removeSection(tx, planner, { planId, sectionId })
		expect((await read()).sections.map(({ kind }) => kind)).not.toContain('interplay')
		await expect(removeSection(tx, planner, { planId, sectionId })).rejects.toThrow(NotFound)
		expect(await trailOf(tx, 'plan.section_added')).toHaveLength(3)
		expect(await trailOf(tx, 'plan.section_removed')).toMatchObject([{ particulars: { title: 'Samspil' } }])
	}))

test('rows move one place, and the ends of a list are its ends', () =>
	inTransaction(db, async (tx) => {
		const { planner, planId, read } = await aScene(tx)
		const order = async () => (await read()).challenges.map((one) => one.challenge).join('')
		const ids = []
		for (const name of ['A', 'B', 'C'])
			ids.push(await addChallenge(tx, planner, { planId, ...challenge, challenge: name }))
		const move = (id: string, way: 'up' | 'down') => moveRow(tx, planner, { planId, rows: 'plan_challenges', id, way })

		await move(ids[2]!, 'up')
		expect(await order()).toBe('ACB')
		await move(ids[0]!, 'down')
		expect(await order()).toBe('CAB')
		await move(ids[2]!, 'up')
		await move(ids[1]!, 'down')
		expect(await order()).toBe('CAB')
		await expect(move(newId<'planChallenge'>(), 'up')).rejects.toThrow(NotFound)
		expect(await trailOf(tx, 'plan.rows_moved')).toHaveLength(2)
	}))

test('a challenge leaves the agenda, its actions stay', () =>
	inTransaction(db, async (tx) => {
		const { town, plan, planner, planId, read } = await aScene(tx)
		await anAction(tx, town, plan, 'Torvedag')
		const [challengeId] = (await read()).challenges.map(({ id }) => id)

		await removeChallenge(tx, planner, { planId, challengeId: challengeId! })

		expect((await read()).challenges).toEqual([])
		expect(await listActions(tx, planId)).toMatchObject([{ title: 'Torvedag', challengeId: null }])
		expect(await trailOf(tx, 'plan.challenge_removed')).toHaveLength(1)
	}))

test('the wheel turns over the end of the year; what has no last month ends where it begins', () =>
	inTransaction(db, async (tx) => {
		const { planner, planId, read } = await aScene(tx)
		const eventId = await keepWheelEvent(tx, planner, { planId, ...market, firstMonth: 11, lastMonth: 1 })
		await keepWheelEvent(tx, planner, { planId, ...market, lastMonth: null })
		await keepWheelEvent(tx, planner, { planId, ...market, eventId, firstMonth: 12, lastMonth: 1, version: 1 })
		const late = keepWheelEvent(tx, planner, { planId, ...market, eventId, version: 1 })
		await expect(late).rejects.toThrow(Outdated)
		const stranger = keepWheelEvent(tx, planner, { planId, ...market, partyId: newId<'party'>() })
		await expect(stranger).rejects.toThrow(NotFound)

		expect((await read()).wheel.map(({ firstMonth, lastMonth }) => [firstMonth, lastMonth])).toEqual([
			[4, 4],
			[12, 1],
		])
		await removeWheelEvent(tx, planner, { planId, eventId })
		expect((await read()).wheel).toHaveLength(1)
		expect(await trailOf(tx, 'plan.wheel_event_added')).toHaveLength(2)
		expect(await trailOf(tx, 'plan.wheel_event_edited')).toHaveLength(1)
		expect(await trailOf(tx, 'plan.wheel_event_removed')).toHaveLength(1)
	}))

test('eligible measures and money are written, changed and taken out', () =>
	inTransaction(db, async (tx) => {
		const { planner, planId, read } = await aScene(tx)
		const measureId = await keepEligible(tx, planner, { planId, ...square })
		await keepEligible(tx, planner, { planId, ...square, measureId, basis: '§ 7', version: 1 })
		const lineId = await keepFinanceLine(tx, planner, { planId, ...money })
		await keepFinanceLine(tx, planner, { planId, ...money, lineId, year: 2027, version: 1 })
		await expect(keepEligible(tx, planner, { planId, ...square, measureId, version: 1 })).rejects.toThrow(Outdated)
		await expect(keepFinanceLine(tx, planner, { planId, ...money, lineId, version: 1 })).rejects.toThrow(Outdated)

		const content = await read()
		expect(content.eligible).toMatchObject([{ basis: '§ 7', expense: 500, refundPercent: 60, version: 2 }])
		expect(content.finance).toMatchObject([{ year: 2027, amount: 700, source: 'grant', version: 2 }])
		await removeEligible(tx, planner, { planId, measureId })
		await removeFinanceLine(tx, planner, { planId, lineId })
		expect(await read()).toMatchObject({ eligible: [], finance: [] })
		for (const what of ['eligible', 'finance']) {
			for (const done of ['added', 'edited', 'removed'])
				expect(await trailOf(tx, `plan.${what}_${done}`)).toHaveLength(1)
		}
	}))

test('the area is drawn, and drawn again by whoever has seen it', () =>
	inTransaction(db, async (tx) => {
		const { planner, planId, read } = await aScene(tx)
		const ring = [
			[10, 55],
			[10.1, 55],
			[10.1, 55.1],
		] as const
		await drawBoundary(tx, planner, { planId, ring: writeRing(ring), version: 0 })

		expect((await read()).boundary).toEqual(ring)
		expect(await findBoundaryVersion(tx, planId)).toBe(1)
		await expect(drawBoundary(tx, planner, { planId, ring: '', version: 0 })).rejects.toThrow(Outdated)
		const line = { planId, ring: '55, 10', version: 1 }
		await expect(drawBoundary(tx, planner, line)).rejects.toThrow(new Refused('ringShort'))
		await drawBoundary(tx, planner, { planId, ring: '', version: 1 })
		expect((await read()).boundary).toEqual([])
		expect(await trailOf(tx, 'plan.boundary_drawn')).toMatchObject([
			{ particulars: { corners: 3 } },
			{ particulars: { corners: 0 } },
		])
	}))
