import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
	aWritingPlan,
	body,
	keysOf,
	NEW_PAGE,
	passagesIn,
	type WritingScene,
	writingDesk,
} from '../../../tests/support/plan-writing.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden, NotFound, Outdated } from '../../platform/errors.ts'
import { discardDraft } from './discard-draft.ts'
import { findDraft, listWriters } from './queries.ts'
import { saveDraft } from './save-draft.ts'
import { writePassage } from './write-passage.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const { inOne, outsider, suggest, write } = writingDesk(db)

describe('a draft', () => {
	const keep = (scene: WritingScene, fields: Record<string, unknown>, by = scene.planner) =>
		inOne((tx) => saveDraft(tx, by, { ...keysOf(scene), ...NEW_PAGE, edition: 2, sent: 'changes', ...fields }))
	const draftOf = (scene: WritingScene, by = scene.planner) => findDraft(db, by.id, scene.vision.id)

	test('is kept field by field as one types, and changes nothing in the plan', async () => {
		const scene = await inOne(aWritingPlan)

		expect((await keep(scene, { body: 'Halvt' })).version).toBe(1)
		expect((await keep(scene, { title: 'Syn', draft: 1 })).version).toBe(2)

		expect(await draftOf(scene)).toMatchObject({ edition: 2, words: { title: 'Syn', body: 'Halvt' }, reason: '' })
		expect(await draftOf(scene, scene.shopkeeper)).toBeUndefined()
		expect((await passagesIn(db, scene.plan))[0]?.words).toEqual(body('Torvet er tomt.'))
		expect((await listWriters(db, scene.plan.id)).map(({ name }) => name)).toEqual([scene.planner.name])
	})

	test('that says what stands there anyway is none', async () => {
		const scene = await inOne(aWritingPlan)
		await keep(scene, { body: 'Halvt' })

		expect((await keep(scene, { body: 'Torvet er tomt.', draft: 1 })).version).toBe(0)

		expect(await draftOf(scene)).toBeUndefined()
	})

	test('is not written over by another window of the same person', async () => {
		const scene = await inOne(aWritingPlan)
		await keep(scene, { body: 'Første vindue' })

		await expect(keep(scene, { body: 'Andet vindue', page: 'page-2' })).rejects.toThrow(Outdated)
		await expect(keep(scene, { body: 'Andet vindue', page: 'page-2', sent: 'all' })).rejects.toThrow(Outdated)
		await write(scene, 'Tredje vindue', {})

		expect((await draftOf(scene))?.words).toEqual(undefined)
	})

	test('stays when its writer puts another text into the plan from another window', async () => {
		const scene = await inOne(aWritingPlan)
		await keep(scene, { body: 'Første vindue' })

		await inOne((tx) =>
			writePassage(tx, scene.planner, { ...keysOf(scene), draft: 0, page: 'page-2', edition: 2, words: body('Andet') }),
		)

		expect((await draftOf(scene))?.words).toEqual(body('Første vindue'))
	})

	test('is taken by the button of its own page, though its last save is not heard of yet', async () => {
		const scene = await inOne(aWritingPlan)
		await keep(scene, { body: 'Halvt' })

		expect((await keep(scene, { body: 'Helt', sent: 'all' })).version).toBe(2)
	})

	test('is gone when it was put into the plan, suggested or thrown away', async () => {
		const scene = await inOne(aWritingPlan)
		await keep(scene, { body: 'Et' })
		await write(scene, 'Et')
		expect(await draftOf(scene)).toBeUndefined()

		await keep(scene, { body: 'To', edition: 3 }, scene.shopkeeper)
		await suggest(scene, 'To', { edition: 3 })
		expect(await draftOf(scene, scene.shopkeeper)).toBeUndefined()

		await keep(scene, { body: 'Tre', edition: 3 })
		await inOne((tx) => discardDraft(tx, scene.planner, { ...keysOf(scene), ...NEW_PAGE, edition: 3 }))
		expect(await draftOf(scene)).toBeUndefined()
	})

	test('is for those who take part', async () => {
		const scene = await inOne(aWritingPlan)

		const stranger = await outsider()

		await expect(keep(scene, { body: 'x' }, stranger)).rejects.toThrow(Forbidden)
		const discarded = { ...keysOf(scene), ...NEW_PAGE, edition: 2 }
		await expect(inOne((tx) => discardDraft(tx, stranger, discarded))).rejects.toThrow(Forbidden)
		await expect(keep(scene, { body: 'x', edition: 7 })).rejects.toThrow(NotFound)
	})
})
