import { afterAll, expect, test } from 'vitest'
import { aPublishedProgramme } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPublishedPage } from '../../../tests/support/pages.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aReceiver } from '../../../tests/support/receiver.ts'
import { aWebhook } from '../../../tests/support/webhooks.ts'
import { readConfig } from '../../platform/config.ts'
import { startWorker } from '../../worker.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

test('the worker takes an event from the change to the receiver', async () => {
	let arrived: (() => void) | undefined
	const arrival = new Promise<void>((resolve) => (arrived = resolve))
	await using receiver = await aReceiver(() => arrived?.())
	const worker = await startWorker({ db, connectionString: db.url, config: readConfig({ TORVET_DEMO: 'on' }) })

	const { webhookId } = await db.transaction().execute(async (tx) => {
		const pia = await aPerson(tx, 'Pia Admin', { roles: ['administrator'] })
		const programmeId = await aPublishedProgramme(tx, pia)
		const { id } = await aWebhook(tx, pia, { programmeId, address: receiver.url, happenings: ['page.published'] })
		await aPublishedPage(tx, pia, { programmeId })
		return { webhookId: id }
	})
	await arrival

	const body = JSON.parse(receiver.received[0]!.body) as { type: string }
	expect(body.type).toBe('page.published')
	const lanes = await db.selectFrom('webhook_deliveries').select(['state', 'webhook_id']).execute()
	expect(lanes).toEqual([{ state: 'waiting', webhook_id: webhookId }])
	await receiver[Symbol.asyncDispose]()
	await worker.stop()
})
