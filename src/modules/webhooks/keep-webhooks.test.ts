import { afterAll, beforeEach, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { aPublishedProgramme } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aWebhook, listJobs } from '../../../tests/support/webhooks.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import { changeWebhook } from './change-webhook.ts'
import { findDelivery, listWaiting } from './delivery.queries.ts'
import { makeWebhook } from './make-webhook.ts'
import { findWebhook, listKeys, listSecrets, listWebhooks, readWebhook } from './queries.ts'
import { removeWebhook } from './remove-webhook.ts'
import { renewSecret } from './renew-secret.ts'
import { sendAgain } from './send-again.ts'
import { sendPing } from './send-ping.ts'
import { showSecret } from './show-secret.ts'
import { switchWebhook } from './switch-webhook.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

async function aHouse(tx: Tx) {
	const administrator = await aPerson(tx, 'Pia Admin', { roles: ['administrator'] })
	const programmeId = await aPublishedProgramme(tx, administrator)
	const karen = await aPerson(tx, 'Karen', { roles: [{ role: 'secretariat', programmeId }] })
	const otto = await aPerson(tx, 'Otto', { roles: [{ role: 'committee', programmeId }] })
	return { administrator, programmeId, karen, otto }
}

const inHouse = (work: (tx: Tx, house: Awaited<ReturnType<typeof aHouse>>) => Promise<void>) =>
	inTransaction(db, async (tx) => work(tx, await aHouse(tx)))

const wish = { address: 'https://esdh.example/', description: 'ESDH', happenings: ['page.published' as const] }

const awaited = async (tx: Tx) =>
	(await tx.selectFrom('awaited_verbs').select('verb').orderBy('verb').execute()).map(({ verb }) => verb)

test('one is made with a secret, is on at once, and its verbs are awaited', () =>
	inHouse(async (tx, { karen, programmeId }) => {
		const id = await makeWebhook(tx, karen, { ...wish, programmeId })

		const standing = { state: 'on', ownerId: karen.id, ownerName: 'Karen', version: 1, madeAt: expect.any(Date) }
		expect(await findWebhook(tx, id)).toEqual({ id, programmeId, ...wish, ...standing })
		expect(await listSecrets(tx, id, now())).toMatchObject([{ shownAt: null, endsAt: null }])
		expect(await awaited(tx)).toEqual(['page.appeared', 'page.published'])
		const { address, happenings } = wish
		expect(await trailOf(tx, 'webhook.made')).toEqual([
			{ actorId: karen.id, programmeId, particulars: { address, happenings } },
		])
	}))

test('nobody makes one for a programme that is not theirs, nor for the installation', () =>
	inHouse(async (tx, { administrator, karen, otto, programmeId }) => {
		const elsewhere = await aPublishedProgramme(tx, administrator)

		await expect(makeWebhook(tx, otto, { ...wish, programmeId })).rejects.toThrow(Forbidden)
		await expect(makeWebhook(tx, karen, { ...wish, programmeId: elsewhere })).rejects.toThrow(Forbidden)
		await expect(makeWebhook(tx, karen, { ...wish, programmeId: null })).rejects.toThrow(Forbidden)
		expect(await awaited(tx)).toEqual([])
	}))

test('each room lists its own', () =>
	inHouse(async (tx, { administrator, karen, programmeId }) => {
		const own = await aWebhook(tx, karen, { programmeId })
		travelTo('2026-03-10T11:00:00Z')
		const newer = await aWebhook(tx, administrator, { programmeId })
		const house = await aWebhook(tx, administrator, { programmeId: null })

		expect((await listWebhooks(tx, programmeId)).map(({ id }) => id)).toEqual([newer.id, own.id])
		expect((await listWebhooks(tx, null)).map(({ id }) => id)).toEqual([house.id])
	}))

test('for those who may not keep it, it does not exist', () =>
	inHouse(async (tx, { karen, otto, administrator, programmeId }) => {
		const own = await aWebhook(tx, karen, { programmeId })
		const house = await aWebhook(tx, administrator, { programmeId: null })

		expect((await readWebhook(tx, karen, own.id)).id).toBe(own.id)
		await expect(readWebhook(tx, otto, own.id)).rejects.toThrow(NotFound)
		await expect(readWebhook(tx, karen, house.id)).rejects.toThrow(NotFound)
	}))

test('a change is kept with what was before, and awaits other verbs', () =>
	inHouse(async (tx, { karen, programmeId }) => {
		const { id, address } = await aWebhook(tx, karen, { programmeId })

		await changeWebhook(tx, karen, { ...wish, id, version: 1 })

		expect(await findWebhook(tx, id)).toMatchObject({ ...wish, version: 2 })
		expect(await awaited(tx)).toEqual(['page.appeared', 'page.published'])
		const before = { address, happenings: ['call.published'] }
		const after = { address: wish.address, happenings: wish.happenings }
		expect(await trailOf(tx, 'webhook.changed')).toEqual([
			{ actorId: karen.id, programmeId, particulars: { before, after } },
		])
	}))

test('a change of something old, or of somebody else’s, is refused', () =>
	inHouse(async (tx, { karen, otto, programmeId }) => {
		const { id } = await aWebhook(tx, karen, { programmeId })

		await expect(changeWebhook(tx, otto, { ...wish, id, version: 1 })).rejects.toThrow(Forbidden)
		await changeWebhook(tx, karen, { ...wish, id, version: 1 })
		await expect(changeWebhook(tx, karen, { ...wish, id, version: 1 })).rejects.toThrow(Outdated)
	}))

test('one that is off awaits nothing, also when it is changed', () =>
	inHouse(async (tx, { karen, programmeId }) => {
		const { id } = await aWebhook(tx, karen, { programmeId })

		await switchWebhook(tx, karen, { id, state: 'off' })
		await changeWebhook(tx, karen, { ...wish, id, version: 2 })

		expect(await findWebhook(tx, id)).toMatchObject({ state: 'off', version: 3 })
		expect(await awaited(tx)).toEqual([])
	}))

test('whoever switches it on answers for it, and what waited goes off', () =>
	inHouse(async (tx, { administrator, karen, programmeId }) => {
		const { id } = await aWebhook(tx, karen, { programmeId })
		const deliveryId = await sendPing(tx, karen, id)
		await tx.updateTable('webhooks').set({ state: 'failing' }).where('id', '=', id).execute()
		const before = await listJobs(tx, 'webhooks.deliver')

		await switchWebhook(tx, administrator, { id, state: 'on' })

		expect(await findWebhook(tx, id)).toMatchObject({ state: 'on', ownerId: administrator.id })
		expect(await awaited(tx)).toEqual(['call.published'])
		expect(await trailOf(tx, 'webhook.changed')).toEqual([
			{ actorId: administrator.id, programmeId, particulars: { before: 'failing', after: 'on' } },
		])
		const fresh = (await listJobs(tx, 'webhooks.deliver')).slice(before.length)
		expect(fresh).toMatchObject([{ payload: { deliveryId, attempt: 0 } }])
	}))

test('switching to what it is says nothing, and nobody else switches', () =>
	inHouse(async (tx, { administrator, karen, otto, programmeId }) => {
		const { id } = await aWebhook(tx, karen, { programmeId })

		await expect(switchWebhook(tx, otto, { id, state: 'off' })).rejects.toThrow(Forbidden)
		await switchWebhook(tx, administrator, { id, state: 'on' })

		expect(await findWebhook(tx, id)).toMatchObject({ state: 'on', ownerId: karen.id, version: 1 })
		expect(await trailOf(tx, 'webhook.changed')).toEqual([])
	}))

test('it is removed with everything below it, and the trail keeps where it led', () =>
	inHouse(async (tx, { karen, otto, programmeId }) => {
		const { id, address } = await aWebhook(tx, karen, { programmeId })
		const kept = await aWebhook(tx, karen, { programmeId, happenings: ['letters.sent'] })
		const delivery_id = await sendPing(tx, karen, id)
		const attempt = { at: now(), sent_at: 1, signature: 'v1,x', duration_ms: 1, status: 200, answer: '' }
		await tx
			.insertInto('webhook_attempts')
			.values({ id: delivery_id as never, delivery_id, ...attempt })
			.execute()

		await expect(removeWebhook(tx, otto, id)).rejects.toThrow(Forbidden)
		await removeWebhook(tx, karen, id)

		expect(await findWebhook(tx, id)).toBe(undefined)
		expect((await listWebhooks(tx, programmeId)).map((webhook) => webhook.id)).toEqual([kept.id])
		expect(await awaited(tx)).toEqual(['letters.sent'])
		expect(await trailOf(tx, 'webhook.removed')).toEqual([
			{ actorId: karen.id, programmeId, particulars: { address, description: 'ESDH' } },
		])
	}))

test('a secret is shown once', () =>
	inHouse(async (tx, { karen, otto, programmeId }) => {
		const { id, secret } = await aWebhook(tx, karen, { programmeId })

		await expect(showSecret(tx, otto, id)).rejects.toThrow(Forbidden)
		expect(await showSecret(tx, karen, id)).toBe(secret)
		await expect(showSecret(tx, karen, id)).rejects.toThrow(new Refused('shown'))
		expect(await trailOf(tx, 'webhook.changed')).toEqual([
			{ actorId: karen.id, programmeId, particulars: { secret: 'shown' } },
		])
	}))

test('a new secret signs beside the old one for seven days, and is shown once again', () =>
	inHouse(async (tx, { karen, otto, programmeId }) => {
		const { id, secret } = await aWebhook(tx, karen, { programmeId })
		await showSecret(tx, karen, id)
		travelTo('2026-03-11T10:00:00Z')

		await expect(renewSecret(tx, otto, id)).rejects.toThrow(Forbidden)
		await renewSecret(tx, karen, id)

		const renewed = await showSecret(tx, karen, id)
		expect(renewed).not.toBe(secret)
		const keysAt = (moment: string) => listKeys(tx, id, new Date(moment))
		expect(await keysAt('2026-03-18T09:59:00Z')).toEqual([renewed, secret])
		expect(await keysAt('2026-03-18T10:01:00Z')).toEqual([renewed])
		expect((await trailOf(tx, 'webhook.changed'))[1]).toMatchObject({
			actorId: karen.id,
			particulars: { secret: 'renewed' },
		})
	}))

test('a ping waits to be sent, for one that is off too', () =>
	inHouse(async (tx, { karen, otto, programmeId }) => {
		const { id } = await aWebhook(tx, karen, { programmeId })
		await switchWebhook(tx, karen, { id, state: 'off' })

		await expect(sendPing(tx, otto, id)).rejects.toThrow(Forbidden)
		const deliveryId = await sendPing(tx, karen, id)

		const { body, ...delivery } = (await findDelivery(tx, deliveryId))!
		const standing = { state: 'waiting', attempts: 0, roundFrom: 0, eventId: null, type: 'ping' }
		expect(delivery).toMatchObject({ id: deliveryId, webhookId: id, ...standing })
		const data = { id, programme: programmeId, title: 'ESDH' }
		expect(JSON.parse(body)).toEqual({
			type: 'ping',
			timestamp: expect.stringMatching(/^2026-03-10T10:00:0\d\.\d{3}Z$/),
			data,
		})
		expect(await listJobs(tx, 'webhooks.deliver')).toMatchObject([{ payload: { deliveryId, attempt: 0 } }])
	}))

test('something is sent again under the same id, with all its attempts before it', () =>
	inHouse(async (tx, { karen, otto, programmeId }) => {
		const { id: webhookId } = await aWebhook(tx, karen, { programmeId })
		const deliveryId = await sendPing(tx, karen, webhookId)
		const failed = { state: 'failed', attempts: 10 } as const
		await tx.updateTable('webhook_deliveries').set(failed).where('id', '=', deliveryId).execute()

		await expect(sendAgain(tx, otto, { webhookId, deliveryId })).rejects.toThrow(Forbidden)
		await sendAgain(tx, karen, { webhookId, deliveryId })

		expect(await listWaiting(tx, webhookId)).toMatchObject([{ id: deliveryId, attempts: 10, roundFrom: 10 }])
		const [, again] = await listJobs(tx, 'webhooks.deliver')
		expect(again).toMatchObject({ payload: { deliveryId, attempt: 10 } })
		expect(await trailOf(tx, 'webhook.repeated')).toEqual([
			{ actorId: karen.id, programmeId, particulars: { deliveryId } },
		])
	}))

test('nothing is sent again by one that is off, nor through another', () =>
	inHouse(async (tx, { karen, programmeId }) => {
		const { id: webhookId } = await aWebhook(tx, karen, { programmeId })
		const other = await aWebhook(tx, karen, { programmeId })
		const deliveryId = await sendPing(tx, karen, webhookId)

		await expect(sendAgain(tx, karen, { webhookId: other.id, deliveryId })).rejects.toThrow(Forbidden)
		await switchWebhook(tx, karen, { id: webhookId, state: 'off' })
		await expect(sendAgain(tx, karen, { webhookId, deliveryId })).rejects.toThrow(new Refused('switchedOff'))
	}))

test('fifty deliveries share five lanes, and one delivery keeps its own', () =>
	inHouse(async (tx, { karen, programmeId }) => {
		const { id } = await aWebhook(tx, karen, { programmeId })
		for (let ping = 0; ping < 50; ping++) await sendPing(tx, karen, id)
		const firsts = await listJobs(tx, 'webhooks.deliver')

		await switchWebhook(tx, karen, { id, state: 'off' })
		await switchWebhook(tx, karen, { id, state: 'on' })

		const laneOf = ({ payload, queue }: (typeof firsts)[number]) => [
			(payload as { deliveryId: string }).deliveryId,
			queue,
		]
		const seconds = (await listJobs(tx, 'webhooks.deliver')).slice(50)
		expect(new Set(firsts.map(({ queue }) => queue)).size).toBe(5)
		expect(Object.fromEntries(seconds.map(laneOf))).toEqual(Object.fromEntries(firsts.map(laneOf)))
	}))
