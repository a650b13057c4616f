import { afterAll, beforeEach, expect, test } from 'vitest'
import { aPublishedProgramme } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPublishedPage } from '../../../tests/support/pages.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aWebhook, listJobs } from '../../../tests/support/webhooks.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { now, travelTo } from '../../platform/clock.ts'
import { newItem, publishItem } from '../library/index.ts'
import { listDeliveries } from './delivery.queries.ts'
import type { Happening } from './happening.ts'
import { spreadEvent } from './spread-event.job.ts'
import { switchWebhook } from './switch-webhook.ts'
import { tidyDeliveries } from './tidy-deliveries.job.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const { administrator, here, elsewhere } = await db.transaction().execute(async (tx) => {
	const pia = await aPerson(tx, 'Pia Admin', { roles: ['administrator'] })
	return { administrator: pia, here: await aPublishedProgramme(tx, pia), elsewhere: await aPublishedProgramme(tx, pia) }
})

const hook = (programmeId: typeof here | null, ...happenings: Happening[]) =>
	db.transaction().execute((tx) => aWebhook(tx, administrator, { programmeId, happenings }))

async function publishNews(): Promise<void> {
	await db.transaction().execute((tx) => aPublishedPage(tx, administrator, { programmeId: here }))
	await spreadLast()
}

async function spreadLast(): Promise<void> {
	await spreadEvent.run(aWorkbench(db), (await listJobs(db, 'activity.recorded')).at(-1)!.payload)
}

const typesOf = async ({ id }: { id: Awaited<ReturnType<typeof hook>>['id'] }) =>
	(await listDeliveries(db, id, 10)).map(({ type }) => type)

test('an event goes once to each that wishes it, and to no other', async () => {
	const own = await hook(here, 'page.published', 'call.published')
	const house = await hook(null, 'page.published')
	const otherWish = await hook(here, 'letters.sent')
	const otherProgramme = await hook(elsewhere, 'page.published')
	const off = await hook(here, 'page.published')
	await db.transaction().execute((tx) => switchWebhook(tx, administrator, { id: off.id, state: 'off' }))
	const before = (await listJobs(db, 'webhooks.deliver')).length

	await publishNews()
	await spreadLast()

	expect(await Promise.all([own, house, otherWish, otherProgramme, off].map(typesOf))).toEqual([
		['page.published'],
		['page.published'],
		[],
		[],
		[],
	])
	expect((await listJobs(db, 'webhooks.deliver')).length - before).toBe(2)
})

test('of things that share a verb only the kind that was wished for is told', async () => {
	const measures = await hook(null, 'measure.published')
	const cases = await hook(null, 'case.published')

	await db.transaction().execute(async (tx) => {
		const words = { kind: 'case' as const, language: 'da' as const, title: 'Gården', summary: 'En case.' }
		const { id } = await newItem(tx, administrator, words)
		await publishItem(tx, administrator, { id, version: 1, content: {}, changes: '' })
	})
	await spreadLast()

	expect(await Promise.all([measures, cases].map(typesOf))).toEqual([[], ['case.published']])
})

test('after thirty days what is done with goes, and what waits stays', async () => {
	const own = await hook(here, 'page.published')
	await publishNews()
	await publishNews()
	const [waiting, done] = await listDeliveries(db, own.id, 10)
	await db.updateTable('webhook_deliveries').set({ state: 'delivered' }).where('id', '=', done!.id).execute()
	const attempt = { at: now(), sent_at: 1, signature: 'v1,x', duration_ms: 1, status: 200, answer: '' }
	await db
		.insertInto('webhook_attempts')
		.values({ id: done!.id as never, delivery_id: done!.id, ...attempt })
		.execute()
	const idsAt = async (moment: string) => {
		travelTo(moment)
		await tidyDeliveries.run(aWorkbench(db), {})
		return (await listDeliveries(db, own.id, 10)).map(({ id }) => id)
	}

	expect(await idsAt('2026-04-09T09:59:00Z')).toEqual([waiting!.id, done!.id])
	expect(await idsAt('2026-04-09T10:01:00Z')).toEqual([waiting!.id])
})
