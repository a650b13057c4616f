import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aHostedNetwork, anInvitation, type HostedNetwork, PUBLIC_URL } from '../../../tests/support/hosting.ts'
import { someoneWaits } from '../../../tests/support/someone-waits.ts'
import { closeSolver } from '../../methods/cohort-selection.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { listItems, setHost, setProgramme } from '../meetings/index.ts'
import { checksIn, editHostPack } from './edit-host-pack.ts'
import { gatherHosting } from './gather-hosting.ts'
import { giveOffer } from './give-offer.ts'
import { keepPlan } from './keep-plan.ts'
import { findOffer, findPack, findRules, listPlans, readPlan } from './queries.ts'
import { replyToInvitation } from './reply-to-invitation.ts'
import { setRules } from './set-rules.ts'
import { openStudio, type Question } from './studio.ts'
import { useDraftProgramme } from './use-draft-programme.ts'

const db = await freshDatabase()
afterAll(async () => {
	await closeSolver()
	await db[Symbol.asyncDispose]()
})
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const AT = new Date('2026-03-10T10:00:00Z')
const DAYS = ['2026-05-14', '2026-09-10', '2026-11-12']

type Said = Partial<Omit<Parameters<typeof giveOffer>[2], 'seriesId' | 'seatId'>>

function offer(tx: Tx, actor: Actor, { series, west }: HostedNetwork, said: Said = {}) {
	const usual = { version: 0, canHost: true, rooms: 'Salen', visits: 'Havnen', asked: DAYS, days: [] }
	return giveOffer(tx, actor, { seriesId: series.id, seatId: west.seat.id, ...usual, ...said })
}

const RULES = {
	version: 0,
	announcedRegions: true,
	everyRegion: 1,
	regionGap: 0,
	circuity: 1.3,
	co2Gram: 120,
	co2Source: 'Prøvetal',
	regions: [],
}

async function studioNow(tx: Tx, { facilitator, room, series }: HostedNetwork, question?: Partial<Question>) {
	const hosting = await gatherHosting(tx, facilitator, { room, series, at: AT })
	return openStudio(tx, hosting, { chosen: {}, afresh: false, ...question })
}

async function proposalNow(tx: Tx, network: HostedNetwork, question?: Partial<Question>) {
	return (await studioNow(tx, network, question)).proposal!
}

describe('what a seat can offer', () => {
	test('is said by its own people, and said anew only about the days that are asked', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { west, series, room } = network
			const said = [
				{ day: '2026-05-14', answer: 'wish' as const },
				{ day: '2026-09-10', answer: 'away' as const },
			]

			await offer(tx, west.head, network, { days: said })
			await offer(tx, west.head, network, { version: 1, asked: ['2026-09-10'], canHost: false })

			expect(await findOffer(tx, series.id, west.seat.id)).toEqual({
				seatId: west.seat.id,
				canHost: false,
				rooms: 'Salen',
				visits: 'Havnen',
				days: [said[0]],
				version: 2,
				givenByName: west.head.name,
				givenAt: expect.any(Date),
			})
			const event = { actorId: west.head.id, programmeId: room.programme.id, particulars: { seriesId: series.id } }
			expect(await trailOf(tx, 'host_offer.given')).toEqual([event, event])
		}))

	test('is not said by a neighbour, nor over what somebody else has said meanwhile', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { facilitator, mid, west, series } = network
			await offer(tx, facilitator, network)

			await expect(offer(tx, mid.head, network, { version: 1 })).rejects.toThrow(Forbidden)
			await expect(offer(tx, west.head, network)).rejects.toThrow(Outdated)
			const elsewhere = { seriesId: series.id, seatId: newId<'participation'>(), version: 0, canHost: true }
			await expect(
				giveOffer(tx, facilitator, { ...elsewhere, rooms: '', visits: '', asked: [], days: [] }),
			).rejects.toThrow(NotFound)
			expect(await trailOf(tx, 'host_offer.given')).toHaveLength(1)
		}))

	test('waits while somebody else is saying it, and is then refused', async () => {
		const network = await db.transaction().execute(aHostedNetwork)
		const [written, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]

		const first = db.transaction().execute(async (tx) => {
			await offer(tx, network.west.head, network)
			written.resolve()
			await mayCommit.promise
		})
		await written.promise
		const second = Promise.allSettled([
			db.transaction().execute((tx) => offer(tx, network.facilitator, network, { rooms: 'For sent' })),
		])
		await Promise.race([second, someoneWaits(db)])
		mayCommit.resolve()

		await first
		expect(await second).toEqual([{ status: 'rejected', reason: new Outdated() }])
	})

	test('reaches the proposal: who is away on a day hosts on another', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { west, mid } = network
			await offer(tx, west.head, network, { days: [{ day: '2026-05-14', answer: 'away' }] })

			const { plan } = await proposalNow(tx, network)

			expect([plan[0], plan[2]]).toEqual([mid.seat.name, west.seat.name])
		}))
})

describe('the rules', () => {
	test('are set by those who facilitate, with the regions of their own seats', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { facilitator, west, mid, series, room } = network
			const stranger = { seatId: newId<'participation'>(), region: 'Fyn' }
			const wish = { seriesId: series.id, ...RULES, regions: [{ seatId: west.seat.id, region: 'Fyn' }, stranger] }

			await expect(setRules(tx, mid.head, wish)).rejects.toThrow(Forbidden)
			await setRules(tx, facilitator, wish)
			await expect(setRules(tx, facilitator, wish)).rejects.toThrow(Outdated)

			expect(await findRules(tx, series.id)).toMatchObject({ everyRegion: 1, co2Gram: 120, version: 1 })
			const { hosting } = await studioNow(tx, network)
			expect(hosting.members.map(({ region }) => region).sort()).toEqual(['Fyn', 'Fyn', 'Jylland'])
			expect(await trailOf(tx, 'host_rules.set')).toMatchObject([
				{ actorId: facilitator.id, programmeId: room.programme.id, particulars: { co2Gram: 120, regions: 1 } },
			])
		}))
})

describe('the proposal', () => {
	test('visits each region that is announced, and nobody hosts twice before all have hosted', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			await setRules(tx, network.facilitator, { seriesId: network.series.id, ...RULES })

			const { plan, judged, rotation } = await proposalNow(tx, network)

			expect(rotation.status).toBe('optimal')
			expect(plan[1]).toBe(network.east.seat.name)
			expect(new Set(plan).size).toBe(3)
			expect(judged?.breaches).toEqual([])
			expect(judged?.totalHm).toBeGreaterThan(0)
			expect(judged?.co2Kg).toBeCloseTo((judged!.totalPersonKm * 120) / 1000, 6)
		}))

	test('plans around those who host already, and counts their turn', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			await setHost(tx, network.facilitator, { meetingId: network.meetings[2].id, hostId: network.west.seat.id })

			const { plan } = await proposalNow(tx, network)

			expect(plan).toEqual([network.mid.seat.name, network.east.seat.name, network.west.seat.name])
		}))

	test('says on which day nobody can host, and takes hosts that are chosen by hand all the same', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { east, series, west, mid } = network
			const days = [{ day: '2026-09-10', answer: 'away' as const }]
			const said = { version: 0, canHost: true, rooms: '', visits: '', asked: DAYS, days }
			await giveOffer(tx, east.head, { seriesId: series.id, seatId: east.seat.id, ...said })

			const none = await proposalNow(tx, network)
			const chosen = { 1: west.seat.id, 2: east.seat.id, 3: mid.seat.id }
			const byHand = await proposalNow(tx, network, { chosen })

			expect(none.rotation).toMatchObject({ status: 'infeasible', blockingMeetings: ['2026-09-10'] })
			expect(none.judged).toBeUndefined()
			expect(byHand.judged?.breaches.map(({ rule }) => rule)).toEqual(['blackout'])
		}))
})

describe('a plan', () => {
	test('is kept with what it was found from, the proposal and the reason, and never changes', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { facilitator, series, room } = network
			const { plan, rotation, inputSha256 } = await proposalNow(tx, network)

			const id = await keepPlan(tx, facilitator, { seriesId: series.id, plan, reason: '', inputSha256, rotation })

			const kept = await readPlan(tx, id)
			expect(kept).toMatchObject({ number: 1, reason: '', inputSha256, keptByName: facilitator.name })
			expect(kept.judged.plan).toEqual(plan)
			expect(kept.entries).toHaveLength(3)
			expect(await trailOf(tx, 'host_plan.kept')).toEqual([
				{
					actorId: facilitator.id,
					programmeId: room.programme.id,
					particulars: { seriesId: series.id, number: 1, inputSha256 },
				},
			])
			await expect(tx.updateTable('host_plans').set({ reason: 'Nej' }).execute()).rejects.toThrow()
		}))

	test('that differs needs a reason, is the next one that is looked at, and can be begun afresh', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { facilitator, series } = network
			const { plan: proposed } = await proposalNow(tx, network)
			const [first, , third] = proposed
			const seat = (name: string | undefined) => network.room.seats.find((one) => one.name === name)!.id
			const chosen = { 1: seat(third), 3: seat(first) }
			const { plan, rotation, inputSha256 } = await proposalNow(tx, network, { chosen })
			const wish = { seriesId: series.id, plan, rotation, inputSha256 }

			await expect(keepPlan(tx, facilitator, { ...wish, reason: '' })).rejects.toThrow(new Refused('reasonMissing'))
			await keepPlan(tx, facilitator, { ...wish, reason: 'De har jubilæum' })

			expect((await proposalNow(tx, network)).plan).toEqual(plan)
			expect((await proposalNow(tx, network, { afresh: true })).plan).toEqual(proposed)
			expect((await listPlans(tx, series.id)).map(({ reason }) => reason)).toEqual(['De har jubilæum'])
		}))

	test('is kept by those who facilitate, whole, and only while it is about what still stands', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { facilitator, west, series } = network
			const { plan, rotation, inputSha256 } = await proposalNow(tx, network)
			const wish = { seriesId: series.id, plan, rotation, inputSha256, reason: '' }

			await expect(keepPlan(tx, west.head, wish)).rejects.toThrow(Forbidden)
			await expect(keepPlan(tx, facilitator, { ...wish, plan: [undefined, ...plan.slice(1)] })).rejects.toThrow(
				new Refused('hostMissing'),
			)
			await offer(tx, west.head, network, { canHost: false })
			await expect(keepPlan(tx, facilitator, wish)).rejects.toThrow(new Refused('inputChanged'))
			expect(await listPlans(tx, series.id)).toEqual([])
		}))
})

describe('the host pack', () => {
	const checks = checksIn({ 'state-room': 'done', 'note-room': 'Salen' })

	test('is written by the host and those who facilitate, and by no other member', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { facilitator, west, mid, room } = network
			const pack = { meetingId: network.meetings[0].id, problems: 'Skygge', checks }
			const id = await anInvitation(tx, network)
			await expect(editHostPack(tx, west.head, { ...pack, version: 0 })).rejects.toThrow(Forbidden)
			await replyToInvitation(tx, west.head, { id, kind: 'accepted', reason: '', publicUrl: PUBLIC_URL })

			await editHostPack(tx, west.head, { ...pack, version: 0 })
			await editHostPack(tx, facilitator, { ...pack, version: 1 })

			await expect(editHostPack(tx, mid.head, { ...pack, version: 2 })).rejects.toThrow(Forbidden)
			await expect(editHostPack(tx, west.head, { ...pack, version: 1 })).rejects.toThrow(Outdated)
			const kept = await findPack(tx, pack.meetingId)
			expect(kept).toEqual({ problems: 'Skygge', version: 2, checks })
			expect(kept.checks[0]).toEqual({ item: 'room', state: 'done', note: 'Salen' })
			const particulars = { done: ['room'] }
			expect(await trailOf(tx, 'host_pack.edited')).toMatchObject([
				{ actorId: west.head.id, programmeId: room.programme.id, particulars },
				{ actorId: facilitator.id, particulars },
			])
		}))

	test('begins with the programme of the meeting before, which the facilitator can take over once', () =>
		inTransaction(db, async (tx) => {
			const network = await aHostedNetwork(tx)
			const { facilitator, west, meetings } = network
			const [first, second] = meetings
			const items = [{ kind: 'visit' as const, title: 'Havnen', summary: '', minutes: 60 }]
			await setProgramme(tx, facilitator, { meetingId: first.id, version: first.version, items })

			await expect(useDraftProgramme(tx, west.head, second.id)).rejects.toThrow(Forbidden)
			await useDraftProgramme(tx, facilitator, second.id)

			expect(await listItems(tx, second.id)).toMatchObject(items)
			await expect(useDraftProgramme(tx, facilitator, second.id)).rejects.toThrow(new Refused('programmeSet'))
			await expect(useDraftProgramme(tx, west.head, second.id)).rejects.toThrow(Forbidden)
		}))
})
