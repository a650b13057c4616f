import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aHostedNetwork, anInvitation, type HostedNetwork, PUBLIC_URL } from '../../../tests/support/hosting.ts'
import { roomNow } from '../../../tests/support/rooms.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { cancelMeeting, findMeeting } from '../meetings/index.ts'
import { leaveProgramme, letUseSeat } from '../participation/index.ts'
import { gatherHosting } from './gather-hosting.ts'
import { hostingCase } from './hosting-case.ts'
import { listInvitations } from './queries.ts'
import type { ReplyKind } from './invitation.ts'
import { replyToInvitation } from './reply-to-invitation.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

async function mailsTo(tx: Tx, email: string) {
	return tx.selectFrom('mails').select(['subject', 'body_text']).where('recipient', '=', email).orderBy('id').execute()
}

function reply(tx: Tx, actor: Actor, id: Id<'hostInvitation'>, kind: ReplyKind, reason = 'Vi bygger om') {
	return replyToInvitation(tx, actor, { id, kind, reason, publicUrl: PUBLIC_URL })
}

async function caseNow(tx: Tx, { facilitator, room, series }: HostedNetwork) {
	const at = new Date('2026-03-10T10:00:00Z')
	return hostingCase(await gatherHosting(tx, facilitator, { room, series, at }))
}

describe('the invitation to host', () => {
	test('is mailed to those who use the seat, with the page where it is answered', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { facilitator, west, east, meetings, room } = network
			const colleague = { name: 'Kaj Kollega', email: 'kaj@vest.example' }
			await letUseSeat(tx, west.head, { seatId: west.seat.id, person: colleague, publicUrl: PUBLIC_URL })

			const id = await anInvitation(tx, network, { message: 'I ligger godt' })

			expect(await mailsTo(tx, east.head.email)).toEqual([])
			expect(await mailsTo(tx, west.head.email)).toEqual([])
			const mail = (await mailsTo(tx, colleague.email)).at(-1)!
			expect(mail.subject).toBe('Vil I være vært? 1. møde')
			expect(mail.body_text).toContain(`${PUBLIC_URL}/meetings/${meetings[0].id}/host`)
			expect(mail.body_text).toContain('I ligger godt')
			expect(await trailOf(tx, 'host.invited')).toEqual([
				{
					actorId: facilitator.id,
					programmeId: room.programme.id,
					particulars: { invitationId: id, seatId: west.seat.id, day: '2026-05-14' },
				},
			])
		}))

	test('is sent by nobody but those who facilitate', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)

			await expect(anInvitation(tx, { ...network, facilitator: network.west.head })).rejects.toThrow(Forbidden)
			expect(await listInvitations(tx, network.room.programme.id)).toEqual([])
			expect(await mailsTo(tx, network.west.head.email)).toEqual([])
		}))

	test('waits until the one before is answered or taken back', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { facilitator, mid, west } = network
			const first = await anInvitation(tx, network)

			await expect(anInvitation(tx, network, { seat: mid.seat })).rejects.toThrow(new Refused('invitedAlready'))
			await expect(reply(tx, west.head, first, 'recalled', '')).rejects.toThrow(Forbidden)
			await reply(tx, facilitator, first, 'recalled', '')
			await anInvitation(tx, network, { seat: mid.seat })

			expect((await mailsTo(tx, west.head.email)).map(({ subject }) => subject)).toEqual([
				'Vil I være vært? 1. møde',
				'I er ikke længere spurgt som vært: 1. møde',
			])
			expect(await trailOf(tx, 'host.recalled')).toMatchObject([{ actorId: facilitator.id }])
		}))

	test('is refused for meetings that are over, cancelled or hosted', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { facilitator, mid, west, meetings } = network
			await reply(tx, west.head, await anInvitation(tx, network), 'accepted', '')
			await cancelMeeting(tx, facilitator, { id: meetings[1].id, reason: 'Storm' })

			await expect(anInvitation(tx, network, { seat: mid.seat })).rejects.toThrow(new Refused('hasHost'))
			await expect(anInvitation(tx, network, { meeting: meetings[1] })).rejects.toThrow(new Refused('cancelled'))
			travelTo('2026-11-12T12:00:00Z')
			await expect(anInvitation(tx, network, { meeting: meetings[2] })).rejects.toThrow(new Refused('past'))
		}))

	test('is refused for seats that are left, that nobody uses or that are in no such room', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { secretariat, mid, west } = network
			await tx.deleteFrom('mandates').where('person_id', '=', mid.head.id).execute()
			await leaveProgramme(tx, secretariat, { seatId: west.seat.id, reason: 'Ny ledelse' })
			const stranger = { ...west.seat, id: newId<'participation'>() }

			await expect(anInvitation(tx, network)).rejects.toThrow(new Refused('seatLeft'))
			await expect(anInvitation(tx, network, { seat: mid.seat })).rejects.toThrow(new Refused('nobodyThere'))
			await expect(anInvitation(tx, network, { seat: stranger })).rejects.toThrow(NotFound)
		}))

	test('asks one seat, also when two are asked at once', async () => {
		const network = await db.transaction().execute(aHostedNetwork)
		const { mid, west } = network

		const outcomes = await Promise.allSettled(
			[west.seat, mid.seat, west.seat].map((seat) =>
				db.transaction().execute((tx) => anInvitation(tx, network, { seat })),
			),
		)

		expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
		expect(await db.transaction().execute((tx) => listInvitations(tx, network.room.programme.id))).toHaveLength(1)
	})
})

describe('the answer', () => {
	test('yes makes the seat the host, and tells whoever asked', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { facilitator, room, west, meetings } = network
			const id = await anInvitation(tx, network)

			await reply(tx, west.head, id, 'accepted', '')

			expect((await findMeeting(tx, meetings[0].id))?.hostId).toBe(west.seat.id)
			expect(await trailOf(tx, 'host.accepted')).toEqual([
				{
					actorId: west.head.id,
					programmeId: room.programme.id,
					particulars: { invitationId: id, seatId: west.seat.id },
				},
			])
			expect((await mailsTo(tx, facilitator.email)).map(({ subject }) => subject)).toEqual([
				`${west.seat.name} vil være vært: 1. møde`,
			])
			expect((await caseNow(tx, network)).meetings[0]).toMatchObject({ host: west.seat.name })
		}))

	test('no keeps the reason on the page, and the seat is not proposed for that day again', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { facilitator, west, meetings } = network

			await reply(tx, west.head, await anInvitation(tx, network), 'declined')

			const [mail] = await mailsTo(tx, facilitator.email)
			expect(mail?.subject).toBe(`${west.seat.name} kan ikke være vært: 1. møde`)
			expect(mail?.body_text).not.toContain('Vi bygger om')
			expect(await listInvitations(tx, network.room.programme.id)).toMatchObject([
				{ reply: { kind: 'declined', reason: 'Vi bygger om', byName: west.head.name } },
			])
			expect((await findMeeting(tx, meetings[0].id))?.hostId).toBeNull()
			const { members } = await caseNow(tx, network)
			expect(members.find(({ seat }) => seat === west.seat.id)?.blackout).toEqual(['2026-05-14'])
		}))

	test('is the seat’s own, and given once', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { facilitator, west, mid } = network
			const id = await anInvitation(tx, network)

			await expect(reply(tx, facilitator, id, 'accepted')).rejects.toThrow(Forbidden)
			await expect(reply(tx, mid.head, id, 'declined')).rejects.toThrow(Forbidden)
			await expect(reply(tx, west.head, id, 'returned')).rejects.toThrow(new Refused('notHost'))
			await reply(tx, west.head, id, 'declined')
			await expect(reply(tx, west.head, id, 'accepted')).rejects.toThrow(new Refused('answeredAlready'))
		}))

	test('comes too late once the meeting has begun', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const id = await anInvitation(tx, network)
			travelTo('2026-05-14T08:00:00Z')

			await expect(reply(tx, network.west.head, id, 'accepted')).rejects.toThrow(new Refused('past'))
		}))

	test('is one, also when two answer at once', async () => {
		const network = await db.transaction().execute(aHostedNetwork)
		const id = await db.transaction().execute((tx) => anInvitation(tx, network))
		const { head } = network.west

		const outcomes = await Promise.allSettled(
			(['accepted', 'declined'] as const).map((kind) => db.transaction().execute((tx) => reply(tx, head, id, kind))),
		)

		expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		expect(outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toEqual([
			new Refused('answeredAlready'),
		])
	})

	test('that was yes can be taken back: the meeting has no host any more, and whoever asked is told', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { facilitator, west, mid, meetings } = network
			const id = await anInvitation(tx, network)
			await reply(tx, west.head, id, 'accepted', '')

			await expect(reply(tx, mid.head, id, 'returned')).rejects.toThrow(Forbidden)
			await reply(tx, facilitator, id, 'returned')

			expect((await findMeeting(tx, meetings[0].id))?.hostId).toBeNull()
			expect((await mailsTo(tx, facilitator.email)).at(-1)?.subject).toBe(
				`${west.seat.name} kan ikke være vært alligevel: 1. møde`,
			)
			const { members } = await caseNow(tx, network)
			expect(members.find(({ seat }) => seat === west.seat.id)?.blackout).toEqual(['2026-05-14'])
			expect((await roomNow(tx, network.room.programme)).seats).toHaveLength(3)
			await anInvitation(tx, network, { seat: mid.seat })
		}))
})
