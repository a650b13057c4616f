import { afterAll, beforeEach, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aHostedNetwork, anInvitation, PUBLIC_URL } from '../../../tests/support/hosting.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findMeeting } from '../meetings/index.ts'
import { acceptByTelephone } from './accept-by-telephone.ts'
import { listInvitations } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const record = (tx: Tx, actor: Actor, id: Id<'hostInvitation'>, saidOn = '2026-03-10') =>
	acceptByTelephone(tx, actor, { id, saidBy: 'Rita Rådhus', saidOn, publicUrl: PUBLIC_URL })

test('a yes on the telephone is recorded as such, makes the seat the host, and is told to its people', () =>
	inTransaction(db, async (tx) => {
		const network = await aHostedNetwork(tx)
		const { facilitator, room, west, meetings } = network
		const id = await anInvitation(tx, network)
		travelTo('2026-03-12T10:00:00Z')

		await record(tx, facilitator, id, '2026-03-11')

		expect((await findMeeting(tx, meetings[0].id))?.hostId).toBe(west.seat.id)
		expect(await listInvitations(tx, room.programme.id)).toMatchObject([
			{ reply: { kind: 'accepted', byName: facilitator.name, saidBy: 'Rita Rådhus', saidOn: '2026-03-11' } },
		])
		expect(await trailOf(tx, 'host.accepted')).toEqual([
			{
				actorId: facilitator.id,
				programmeId: room.programme.id,
				particulars: {
					invitationId: id,
					seatId: west.seat.id,
					byTelephone: { saidBy: 'Rita Rådhus', saidOn: '2026-03-11' },
				},
			},
		])
		const mails = tx.selectFrom('mails').select(['subject', 'body_text']).where('recipient', '=', west.head.email)
		const last = (await mails.orderBy('id').execute()).at(-1)!
		expect(last.subject).toBe('I er vært: 1. møde')
		expect(last.body_text).toContain('Rita Rådhus har sagt ja i telefonen')
	}))

test('is the facilitator’s to write down, once, for a day since the question', () =>
	inTransaction(db, async (tx) => {
		const network = await aHostedNetwork(tx)
		const { facilitator, west, mid } = network
		const id = await anInvitation(tx, network)

		for (const who of [west.head, mid.head]) await expect(record(tx, who, id)).rejects.toThrow(Forbidden)
		for (const day of ['2026-03-09', '2026-03-11']) {
			await expect(record(tx, facilitator, id, day)).rejects.toThrow(new Refused('saidOnWrong'))
		}
		await record(tx, facilitator, id)
		await expect(record(tx, facilitator, id)).rejects.toThrow(new Refused('answeredAlready'))
	}))

test('is one, also when it is written down twice at once', async () => {
	const network = await db.transaction().execute(aHostedNetwork)
	const id = await db.transaction().execute((tx) => anInvitation(tx, network))

	const outcomes = await Promise.allSettled(
		[1, 2].map(() => db.transaction().execute((tx) => record(tx, network.facilitator, id))),
	)

	expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})
