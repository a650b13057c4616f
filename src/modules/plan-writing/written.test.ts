import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
	aWritingPlan,
	body,
	historyOf,
	keysOf,
	lastEventOf,
	NEW_PAGE,
	passagesIn,
	writingDesk,
} from '../../../tests/support/plan-writing.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden, NotFound, Outdated } from '../../platform/errors.ts'
import { restorePassage } from './restore-passage.ts'
import { writePassage } from './write-passage.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const { inOne, outsider, write } = writingDesk(db)

describe('a passage', () => {
	test('is written by the team, and every text stays', async () => {
		const scene = await inOne(aWritingPlan)

		await write(scene, 'Torvet er fuldt.')

		expect(await historyOf(db, scene.vision)).toEqual([
			['', scene.planner.name],
			['Torvet er tomt.', scene.planner.name],
			['Torvet er fuldt.', scene.planner.name],
		])
		const [vision] = await passagesIn(db, scene.plan)
		expect(vision?.words).toEqual(body('Torvet er fuldt.'))
		expect(await lastEventOf(db, 'plan.words_written')).toMatchObject({
			actorId: scene.planner.id,
			subjectId: scene.vision.id,
			particulars: { planId: scene.plan.id, kind: 'section' },
		})
	})

	test('is a row of the agenda or an action, too', async () => {
		const scene = await inOne(aWritingPlan)
		const { plan, challenge, action, planner } = scene
		const own = { planId: plan.id, ...NEW_PAGE, edition: 1 }
		const told = { challenge: 'Tomme vinduer', evidence: '12 af 80', consequence: 'Flere lukker', agenda: 'Fyld dem' }
		await inOne((tx) => writePassage(tx, planner, { ...own, passageId: challenge.id, words: told }))
		const done = { title: 'Markedsdag', summary: 'Hver torsdag', sought: 'Boder' }
		await inOne((tx) => writePassage(tx, planner, { ...own, passageId: action.id, words: done }))

		const passages = await passagesIn(db, plan)
		expect(passages.slice(-2).map(({ heading, words }) => [heading, words])).toEqual([
			['Tomme vinduer', told],
			['1. Markedsdag', done],
		])
	})

	test('is not written upon an older edition, unless it says the same', async () => {
		const scene = await inOne(aWritingPlan)
		await write(scene, 'Torvet er fuldt.')

		await expect(write(scene, 'Torvet er stille.')).rejects.toThrow(Outdated)
		await write(scene, 'Torvet er fuldt.')

		expect(await historyOf(db, scene.vision)).toHaveLength(3)
	})

	test('is not written by a party, by a stranger, or in another plan', async () => {
		const scene = await inOne(aWritingPlan)
		const other = await inOne(aWritingPlan)

		await expect(write(scene, 'x', { by: scene.shopkeeper })).rejects.toThrow(Forbidden)
		await expect(write(scene, 'x', { by: await outsider() })).rejects.toThrow(Forbidden)
		await expect(write({ ...scene, vision: other.vision }, 'x')).rejects.toThrow(NotFound)
	})

	test('of two who save at once one is kept, and the other is told', async () => {
		const scene = await inOne(aWritingPlan)

		const results = await Promise.allSettled([write(scene, 'a'), write(scene, 'b', { by: scene.secretariat })])

		const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
		expect(refusals).toEqual([expect.any(Outdated)])
		expect(await historyOf(db, scene.vision)).toHaveLength(3)
	})

	test('gets an old text back, as a new edition', async () => {
		const scene = await inOne(aWritingPlan)
		await write(scene, 'Torvet er fuldt.')
		const restore = (by: Actor, number: number, edition = 3) =>
			inOne((tx) => restorePassage(tx, by, { ...keysOf(scene), number, edition }))

		await expect(restore(scene.shopkeeper, 2)).rejects.toThrow(Forbidden)
		await expect(restore(scene.planner, 2, 2)).rejects.toThrow(Outdated)
		await expect(restore(scene.planner, 9)).rejects.toThrow(NotFound)
		await restore(scene.planner, 2)

		expect((await historyOf(db, scene.vision)).map(([text]) => text)).toEqual([
			'',
			'Torvet er tomt.',
			'Torvet er fuldt.',
			'Torvet er tomt.',
		])
		expect(await lastEventOf(db, 'plan.words_restored')).toMatchObject({ particulars: { number: 2 } })
	})

	test('keeps what was written past the verbs, before it is written over', async () => {
		const scene = await inOne(aWritingPlan)
		await db
			.updateTable('plan_sections')
			.set({ body: 'Udefra' })
			.where('id', '=', scene.vision.id as never)
			.execute()

		await expect(write(scene, 'Nyt')).rejects.toThrow(Outdated)
		await write(scene, 'Nyt', { edition: 3 })

		expect(await historyOf(db, scene.vision)).toEqual([
			['', scene.planner.name],
			['Torvet er tomt.', scene.planner.name],
			['Udefra', null],
			['Nyt', scene.planner.name],
		])
	})
})
