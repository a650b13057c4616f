import { afterAll, beforeEach, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { anAction, aPlan, aTown, type Town } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findAction } from '../plans/index.ts'
import { draftMeasure, listUses, publishMeasure } from '../toolbox/index.ts'
import { editAction } from './edit-action.ts'
import { leaveMeasure, useMeasure } from './use-measure.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

async function aMeasure(tx: Tx, { secretariat }: Town, isPublished = true): Promise<Id<'libraryItem'>> {
	const envelope = { language: 'da' as const, title: 'Lejeaftale', summary: 'Ens vilkår.' }
	const words = { problem: 'Tomme vinduer.', approach: 'Begynd med ét.', checklist: ['Hvem ejer?'] }
	const { id } = await draftMeasure(tx, secretariat, { envelope, words })
	if (isPublished) await publishMeasure(tx, secretariat, { id, version: 1, changes: '' })
	return id
}

async function aScene(tx: Tx) {
	const town = await aTown(tx)
	const plan = await aPlan(tx, town)
	const actionId = await anAction(tx, town, plan, 'Fælles lejeaftale')
	const measureId = await aMeasure(tx, town)
	return { town, plan, measureId, wish: { planId: plan.id, actionId, measureId, note: 'Ni ejere' } }
}

test('the action uses the measure, and the toolbox hears once that the town does', () =>
	inTransaction(db, async (tx) => {
		const { town, plan, measureId, wish } = await aScene(tx)
		const due = { dueOn: '2026-06-01', duePrecision: 'month' } as const
		const rest = { title: 'Lejeaftale', summary: '', challengeId: null, sought: '', place: '' }
		const { actionId } = wish
		const words = { ...rest, due, point: { lat: null, lon: null }, version: 1 }
		await editAction(tx, town.planner, { planId: plan.id, actionId, ...words })
		await useMeasure(tx, town.planner, wish)
		const another = await anAction(tx, town, plan, 'Prøvebutik')
		await useMeasure(tx, town.planner, { ...wish, actionId: another })

		const action = await findAction(tx, plan.id, actionId)
		expect(action.measures).toEqual([{ measureId, slug: expect.any(String), title: 'Lejeaftale', note: 'Ni ejere' }])
		const place = { municipality: expect.stringContaining('Prøvelev'), town: expect.stringContaining('Prøvelev') }
		expect(await listUses(tx, measureId)).toMatchObject([
			{ ...place, state: 'planned', onDate: '2026-06-30', note: 'Ni ejere', source: '' },
		])
		expect(await trailOf(tx, 'action.measure_used')).toHaveLength(2)
		await expect(useMeasure(tx, town.planner, wish)).rejects.toThrow(new Refused('usesItAlready'))
	}))

test('who writes the plan without acting for the town names the partnership as the source', () =>
	inTransaction(db, async (tx) => {
		const { town, measureId, wish } = await aScene(tx)
		await tx.updateTable('plan_actions').set({ state: 'done' }).where('id', '=', wish.actionId).execute()

		await useMeasure(tx, town.secretariat, wish)

		const { name } = town.partnership
		expect(await listUses(tx, measureId)).toMatchObject([{ state: 'done', onDate: '2026-03-10', source: name }])
	}))

test('a partnership of no municipality has no town that uses it', () =>
	inTransaction(db, async (tx) => {
		const { town, measureId, wish } = await aScene(tx)
		const { id } = town.partnership
		await tx.updateTable('partnerships').set({ municipality_code: null, town_id: null }).where('id', '=', id).execute()

		await useMeasure(tx, town.planner, wish)

		expect(await listUses(tx, measureId)).toEqual([])
	}))

test('only what is published is used, by those who write the plan, until they leave it', () =>
	inTransaction(db, async (tx) => {
		const { town, plan, measureId, wish } = await aScene(tx)
		const draft = await aMeasure(tx, town, false)
		const outsider = await aPerson(tx, 'Outsider')
		await expect(useMeasure(tx, town.planner, { ...wish, measureId: draft })).rejects.toThrow(NotFound)
		await expect(useMeasure(tx, outsider, wish)).rejects.toThrow(Forbidden)
		await useMeasure(tx, town.planner, wish)
		await expect(leaveMeasure(tx, outsider, wish)).rejects.toThrow(Forbidden)

		await leaveMeasure(tx, town.planner, wish)

		expect((await findAction(tx, plan.id, wish.actionId)).measures).toEqual([])
		expect(await listUses(tx, measureId)).toHaveLength(1)
		expect(await trailOf(tx, 'action.measure_left')).toMatchObject([{ particulars: { measureId } }])
		await expect(leaveMeasure(tx, town.planner, wish)).rejects.toThrow(NotFound)
	}))
