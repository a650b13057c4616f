import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aPublishedProgramme } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPublishedPage } from '../../../tests/support/pages.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aReceiver, type Receiver } from '../../../tests/support/receiver.ts'
import { aWebhook, listJobs, workOff } from '../../../tests/support/webhooks.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { moveClock, now, travelTo } from '../../platform/clock.ts'
import type { Id } from '../../platform/id.ts'
import type { Workbench } from '../../platform/jobs.ts'
import { listEvents } from '../activity/index.ts'
import { listMails } from '../messages/index.ts'
import { listAttempts, listDeliveries } from './delivery.queries.ts'
import { findWebhook } from './queries.ts'
import { removeWebhook } from './remove-webhook.ts'
import { renewSecret } from './renew-secret.ts'
import { sendAgain } from './send-again.ts'
import { sendDelivery } from './send-delivery.job.ts'
import { sendPing } from './send-ping.ts'
import { spreadEvent } from './spread-event.job.ts'
import { switchWebhook } from './switch-webhook.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
// The receiver's own clock is the real one, and judges how old a message is.
beforeEach(() => moveClock(0))

const bench = aWorkbench(db)
let made = 0

/** Karen's programme with a webhook for its news, of which the first has just been published. */
async function aStory(receiver: Pick<Receiver, 'url'>) {
	made += 1
	return db.transaction().execute(async (tx) => {
		await tx.deleteFrom('awaited_verbs').execute()
		const administrator = await aPerson(tx, `Pia Admin ${made}`, { roles: ['administrator'] })
		const programmeId = await aPublishedProgramme(tx, administrator)
		const roles = [{ role: 'secretariat' as const, programmeId }]
		const karen = await aPerson(tx, `Karen ${made}`, { roles })
		const wish = { programmeId, address: receiver.url, happenings: ['page.published' as const] }
		const webhook = await aWebhook(tx, karen, wish)
		const page = await aPublishedPage(tx, karen, { programmeId, title: `Torvet åbner ${made}` })
		return { administrator, karen, programmeId, webhook, page, roles }
	})
}

type Story = Awaited<ReturnType<typeof aStory>>

const stand = async ({ webhook }: Story) => {
	const [delivery] = await listDeliveries(db, webhook.id, 10)
	return { state: (await findWebhook(db, webhook.id))?.state, delivery }
}

/** As if all its attempts but these last had been made. */
const withAttempts = (deliveryId: Id<'webhookDelivery'>, attempts: number) =>
	db.updateTable('webhook_deliveries').set({ attempts }).where('id', '=', deliveryId).execute()

const attempt = (deliveryId: Id<'webhookDelivery'>, number: number, over: Partial<Workbench> = {}) =>
	sendDelivery.run({ ...bench, ...over }, { deliveryId, attempt: number })

test('what really arrives is believed by an independent implementation', async () => {
	await using receiver = await aReceiver(204)
	const story = await aStory(receiver)

	await workOff(bench)

	const { state, delivery } = await stand(story)
	expect(delivery).toMatchObject({ state: 'delivered', attempts: 1, nextAt: null, last: { status: 204, fault: null } })
	expect(state).toBe('on')
	const [{ headers, body, path }, ...more] = receiver.received as [(typeof receiver.received)[0]]
	expect(more).toEqual([])
	expect(path).toBe('/torvet')
	expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': delivery?.id })
	expect(new Verifier(story.webhook.secret).verify(body, headers as Record<string, string>)).toMatchObject({
		type: 'page.published',
		timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
		data: { id: story.page.id, title: `Torvet åbner ${made}` },
	})
})

test('a demonstration’s clock does not make a message look old', async () => {
	await using receiver = await aReceiver(200)
	travelTo('2031-03-10T10:00:00Z')
	const story = await aStory(receiver)

	await workOff(bench)

	const { headers, body } = receiver.received[0]!
	const told = new Verifier(story.webhook.secret).verify(body, headers as Record<string, string>)
	expect(told).toMatchObject({ timestamp: expect.stringMatching(/^2031-03-10T10:00:/) })
})

test('after a new secret both are believed', async () => {
	await using receiver = await aReceiver(200)
	const story = await aStory(receiver)
	await db.transaction().execute((tx) => renewSecret(tx, story.karen, story.webhook.id))

	await workOff(bench)

	const { headers, body } = receiver.received[0]!
	expect(headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/)
	expect(new Verifier(story.webhook.secret).verify(body, headers as Record<string, string>)).toBeTruthy()
})

test('what failed is sent again with the same id and the same words', async () => {
	await using receiver = await aReceiver(500, 302, 200)
	const story = await aStory(receiver)

	await workOff(bench, 4)

	const { delivery } = await stand(story)
	expect(delivery).toMatchObject({ state: 'delivered', attempts: 3 })
	expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual(Array(3).fill(delivery?.id))
	expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
	const attempts = await listAttempts(db, delivery!.id)
	expect(attempts.map(({ status, answer }) => [status, answer])).toEqual([
		[200, 'Svar 200'],
		[302, 'Svar 302'],
		[500, 'Svar 500'],
	])
})

test('the next attempt waits as long as it should', async () => {
	await using receiver = await aReceiver(500)
	const story = await aStory(receiver)
	const { id } = (await spread(story))!
	await withAttempts(id, 4)
	const before = now()

	await attempt(id, 4)

	const { delivery } = await stand(story)
	const hours = (delivery!.nextAt!.getTime() - before.getTime()) / 3_600_000
	expect(delivery).toMatchObject({ state: 'waiting', attempts: 5 })
	expect(hours).toBeGreaterThan(4.49)
	expect(hours).toBeLessThan(5.51)
	const job = (await listJobs(db, 'webhooks.deliver')).at(-1)
	expect(job).toMatchObject({ payload: { deliveryId: id, attempt: 5 }, runAt: delivery?.nextAt })
})

/** Only the errand: the first attempt is left to the test. */
async function spread(story: Story) {
	const job = (await listJobs(db, 'activity.recorded')).at(-1)
	await spreadEvent.run(bench, job!.payload)
	return (await stand(story)).delivery
}

test('after the last failure it stands still, and its owner has a mail', async () => {
	await using receiver = await aReceiver(500)
	const story = await aStory(receiver)
	const { id } = (await spread(story))!
	await withAttempts(id, 9)

	await attempt(id, 9)

	expect(await stand(story)).toMatchObject({ state: 'failing', delivery: { state: 'failed', attempts: 10 } })
	const [event] = await listEvents(db, story.webhook.id)
	expect(event).toMatchObject({ verb: 'webhook.paused', actorName: null, particulars: { reason: 'failing' } })
	const [mail, ...more] = await listMails(db, { limit: 5, to: story.karen.email })
	expect(more).toEqual([])
	expect(mail?.subject).toBe('Webhook standset: ESDH')
	expect(mail?.text).toContain(`https://torvet.example/webhooks/${story.webhook.id}`)
	expect(await db.selectFrom('awaited_verbs').selectAll().execute()).toEqual([])
})

test('410 stops it at once', async () => {
	await using receiver = await aReceiver(410)
	const story = await aStory(receiver)

	await workOff(bench)

	expect(await stand(story)).toMatchObject({ state: 'gone', delivery: { state: 'failed', attempts: 1 } })
	const [mail] = await listMails(db, { limit: 1, to: story.karen.email })
	expect(mail?.text).toContain('(410)')
})

test('an address inside is not called, and it is written down why', async () => {
	await using receiver = await aReceiver(200)
	const story = await aStory({ url: `https://127.0.0.1:${receiver.port}/` })
	const reach = { networks: [], loopback: false }

	await workOff({ ...bench, reach })

	const { delivery } = await stand(story)
	expect(delivery).toMatchObject({ state: 'waiting', attempts: 1, last: { status: null, fault: 'forbidden' } })
	expect(receiver.connections()).toBe(0)
})

test('a job that runs twice, or too late, sends nothing', async () => {
	await using receiver = await aReceiver(200)
	const story = await aStory(receiver)
	const { id } = (await spread(story))!

	await attempt(id, 1)
	await attempt(id, 0)
	await attempt(id, 0)

	expect(receiver.received.length).toBe(1)
	expect((await stand(story)).delivery).toMatchObject({ state: 'delivered', attempts: 1 })
})

describe('one that stands still', () => {
	test('keeps what waits until it is switched on', async () => {
		await using receiver = await aReceiver(200)
		const story = await aStory(receiver)
		const { id } = (await spread(story))!
		const flip = (state: 'on' | 'off') =>
			db.transaction().execute((tx) => switchWebhook(tx, story.karen, { id: story.webhook.id, state }))

		await flip('off')
		await attempt(id, 0)
		const meanwhile = await stand(story)
		await flip('on')
		await workOff(bench)

		expect(meanwhile.delivery).toMatchObject({ state: 'waiting', attempts: 0 })
		expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id])
	})

	test('is not told what happens meanwhile', async () => {
		await using receiver = await aReceiver(200)
		const story = await aStory(receiver)
		const { karen, programmeId, webhook } = story
		await db.transaction().execute(async (tx) => {
			await switchWebhook(tx, karen, { id: webhook.id, state: 'off' })
			await aPublishedPage(tx, karen, { programmeId, title: 'Imens' })
			await switchWebhook(tx, karen, { id: webhook.id, state: 'on' })
		})

		await workOff(bench)

		expect(receiver.received.map(({ body }) => body.includes('Imens'))).toEqual([false])
	})
})

describe('a ping', () => {
	test('is sent by one that is off, once', async () => {
		await using receiver = await aReceiver(500)
		const story = await aStory(receiver)
		const { karen, webhook } = story
		const pingId = await db.transaction().execute(async (tx) => {
			await switchWebhook(tx, karen, { id: webhook.id, state: 'off' })
			return sendPing(tx, karen, webhook.id)
		})

		await workOff(bench, 3)

		expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([pingId])
		expect(await stand(story)).toMatchObject({ state: 'off', delivery: { id: pingId, state: 'failed', attempts: 1 } })
	})
})

test('whoever sends again begins a new round', async () => {
	await using receiver = await aReceiver(500)
	const story = await aStory(receiver)
	const { id } = (await spread(story))!
	await db.updateTable('webhook_deliveries').set({ state: 'failed', attempts: 10 }).where('id', '=', id).execute()

	await db.transaction().execute((tx) => sendAgain(tx, story.karen, { webhookId: story.webhook.id, deliveryId: id }))
	await attempt(id, 10)

	expect(await stand(story)).toMatchObject({ state: 'on', delivery: { state: 'waiting', attempts: 11 } })
})

test('one that is removed while it waits is forgotten', async () => {
	await using receiver = await aReceiver(200)
	const story = await aStory(receiver)
	const { id } = (await spread(story))!

	await db.transaction().execute((tx) => removeWebhook(tx, story.karen, story.webhook.id))
	await attempt(id, 0)

	expect(receiver.received).toEqual([])
})

describe('who answers for it', () => {
	test('and lost the role has it paused, and the others of the secretariat are told', async () => {
		await using receiver = await aReceiver(200)
		const story = await aStory(receiver)
		const { id } = (await spread(story))!
		const lars = await db.transaction().execute(async (tx) => {
			await tx.deleteFrom('role_grants').where('person_id', '=', story.karen.id).execute()
			return aPerson(tx, `Lars ${made}`, { roles: story.roles })
		})

		await attempt(id, 0)

		expect(await stand(story)).toMatchObject({ state: 'orphaned', delivery: { state: 'waiting', attempts: 0 } })
		expect(receiver.received).toEqual([])
		expect((await listMails(db, { limit: 5, to: lars.email })).map(({ subject }) => subject)).toEqual([
			'Webhook standset: ESDH',
		])
		expect(await listMails(db, { limit: 5, to: story.karen.email })).toEqual([])
		expect(await listMails(db, { limit: 5, to: story.administrator.email })).toEqual([])
	})

	test('is asked before anything is written, and an administrator is told when nobody else is there', async () => {
		await using receiver = await aReceiver(200)
		const story = await aStory(receiver)
		await db.deleteFrom('role_grants').where('person_id', '=', story.karen.id).execute()

		await workOff(bench)

		expect(await stand(story)).toEqual({ state: 'orphaned', delivery: undefined })
		expect(receiver.received).toEqual([])
		expect((await listMails(db, { limit: 5, to: story.administrator.email })).length).toBe(1)
	})

	test('may no longer see the thing: it is held back for good', async () => {
		await using receiver = await aReceiver(200)
		const story = await aStory(receiver)
		const { id } = (await spread(story))!
		await db.deleteFrom('page_showings').where('page_id', '=', story.page.id).execute()

		await attempt(id, 0)

		expect(await stand(story)).toMatchObject({ state: 'on', delivery: { state: 'withheld', nextAt: null } })
		expect(receiver.received).toEqual([])
	})
})
