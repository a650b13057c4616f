import { afterAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { anAction, aPlan, aTown } from '../../../tests/support/partnerships.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { listSections, readContent } from './content.queries.ts'
import { listLatestEditions, listPassageEditions } from './editions.queries.ts'
import { passagesOf } from './passage.ts'
import { recordPlanChange } from './record-plan-change.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

async function aWritten(tx: Tx) {
	const town = await aTown(tx)
	const plan = await aPlan(tx, town, 'strategy')
	await anAction(tx, town, plan, 'Torvedag')
	return { town, plan }
}

test('what a plan begins with and what is added to it are first editions', () =>
	inTransaction(db, async (tx) => {
		const { town, plan } = await aWritten(tx)

		const editions = await listLatestEditions(tx, plan.id)
		const passages = passagesOf(await readContent(tx, plan))
		expect(passages.map(({ heading }) => heading)).toEqual([
			'Vision',
			'Området i dag',
			'Udfordringer og handlinger',
			'Opfølgning',
			'Før: Torvedag',
			'1. Torvedag',
		])
		for (const { id, kind, words } of passages) {
			expect(editions.find(({ passageId }) => passageId === id)).toEqual({
				passageId: id,
				kind,
				number: 1,
				words,
				writtenAt: expect.any(Date) as Date,
				writerName: town.planner.name,
			})
		}
		expect(editions).toHaveLength(passages.length)
	}))

test('a change keeps what is new, and nothing twice', () =>
	inTransaction(db, async (tx) => {
		const { town, plan } = await aWritten(tx)
		const [section] = await listSections(tx, plan.id)
		const id = section!.id as string as Id<'passage'>
		const change = { plan, verb: 'plan.section_edited' as const, subjectId: id }
		const write = (body: string) =>
			tx.updateTable('plan_sections').set({ body }).where('id', '=', section!.id).execute()

		await write('Et torv')
		await recordPlanChange(tx, town.planner, change)
		await recordPlanChange(tx, town.planner, change)
		await write('')
		await recordPlanChange(tx, town.secretariat, change)

		expect(
			(await listPassageEditions(tx, id)).map(({ number, words, writerName }) => [number, words, writerName]),
		).toEqual([
			[3, { title: 'Vision', body: '' }, town.secretariat.name],
			[2, { title: 'Vision', body: 'Et torv' }, town.planner.name],
			[1, { title: 'Vision', body: '' }, town.planner.name],
		])
		expect(await listLatestEditions(tx, plan.id)).toHaveLength(6)
	}))

test('what is taken out is noted once, and its words stay', () =>
	inTransaction(db, async (tx) => {
		const { town, plan } = await aWritten(tx)
		const [section] = await listSections(tx, plan.id)
		const id = section!.id as string as Id<'passage'>
		await tx.deleteFrom('plan_sections').where('id', '=', section!.id).execute()
		const change = { plan, verb: 'plan.section_removed' as const, subjectId: id }

		await recordPlanChange(tx, town.planner, change)
		await recordPlanChange(tx, town.planner, change)

		expect((await listPassageEditions(tx, id)).map(({ number, words }) => [number, words])).toEqual([
			[2, null],
			[1, { title: 'Vision', body: '' }],
		])
	}))

test('no edition is ever changed', () =>
	inTransaction(db, async (tx) => {
		const { plan } = await aWritten(tx)
		const own = tx.updateTable('plan_passage_editions').set({ words: '{}' }).where('plan_id', '=', plan.id)

		await expect(own.execute()).rejects.toThrow('append-only')
	}))
