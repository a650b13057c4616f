import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { roomNow } from '../../../tests/support/rooms.ts'
import { aNetworkMeeting } from '../../../tests/support/sign-up.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { cancelMeeting } from '../meetings/index.ts'
import { answerMeeting } from './answer-meeting.ts'
import { askExtraPlace } from './ask-extra-place.ts'
import { readSignUp } from './queries.ts'
import { settleExtraPlace } from './settle-extra-place.ts'
import { tellNeeds } from './tell-needs.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const publicUrl = 'https://torvet.example'
const nobodyNew = { name: '', email: '' }

type Network = Awaited<ReturnType<typeof aNetworkMeeting>>

function answer(tx: Tx, actor: Actor, { meetingId, seat }: Network, who: string) {
	return answerMeeting(tx, actor, { meetingId, seatId: seat.id, who, ...nobodyNew, publicUrl })
}

/** Since the network was made. */
async function mailsTo(tx: Tx, email: string) {
	const mails = await tx.selectFrom('mails').select(['subject', 'body_text']).where('recipient', '=', email).execute()
	return mails.filter(({ subject }) => !subject.startsWith('Du kan bruge'))
}

describe('the answer of a seat', () => {
	test('names who comes, and nobody is mailed about their own', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { planner, seat, meetingId, room } = network

			await answer(tx, planner, network, planner.id)

			const said = { seatId: seat.id, answer: 'yes', personId: planner.id, personName: planner.name }
			expect((await readSignUp(tx, meetingId)).answers).toEqual([said])
			expect(await trailOf(tx, 'meeting.answered')).toEqual([
				{
					actorId: planner.id,
					programmeId: room.programme.id,
					particulars: { seatId: seat.id, answer: 'yes', personId: planner.id },
				},
			])
			expect(await mailsTo(tx, planner.email)).toEqual([])
		}))

	test('may be changed until the meeting begins, and there is one', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { planner, head, seat, meetingId } = network
			await answer(tx, planner, network, planner.id)

			travelTo('2026-05-14T07:59:59Z')
			await answer(tx, head, network, 'none')
			const said = { seatId: seat.id, answer: 'no', personId: null, personName: null }
			expect((await readSignUp(tx, meetingId)).answers).toEqual([said])

			travelTo('2026-05-14T08:00:00Z')
			await expect(answer(tx, head, network, 'none')).rejects.toThrow(new Refused('begun'))
		}))

	test('whoever is signed up by a colleague is told once, with the way to say what they need', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { planner, head, meeting } = network

			await answer(tx, head, network, planner.id)
			await answer(tx, head, network, planner.id)

			const mails = await mailsTo(tx, planner.email)
			expect(mails.map(({ subject }) => subject)).toEqual([`Du er tilmeldt: ${meeting.title}`])
			expect(mails[0]?.body_text).toContain(`https://torvet.example/meetings/${meeting.id}/participants`)
		}))

	test('a colleague who is not on the list yet may use the seat from then on', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { head, seat, meetingId, room } = network
			const other = { who: 'other', name: 'Ny Kollega', email: 'ny@seat.example' }

			await answerMeeting(tx, head, { meetingId, seatId: seat.id, ...other, publicUrl })

			expect((await readSignUp(tx, meetingId)).answers).toMatchObject([{ personName: 'Ny Kollega' }])
			const users = (await roomNow(tx, room.programme)).seats.find(({ id }) => id === seat.id)!.users
			expect(users.map(({ email }) => email)).toContain('ny@seat.example')
		}))

	test('somebody who uses the seat already is recognised by their address', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { head, seat, meetingId, second } = network
			const other = { who: 'other', name: 'K. Plan', email: second.email }

			await answerMeeting(tx, head, { meetingId, seatId: seat.id, ...other, publicUrl })

			expect((await readSignUp(tx, meetingId)).answers).toMatchObject([{ personId: second.id }])
		}))

	test('only those who act for the organisation let a new colleague in', () =>
		inTransaction(db, async (tx) => {
			const { planner, seat, meetingId } = await aNetworkMeeting(tx)
			const other = { who: 'other', name: 'Ny Kollega', email: 'ny@seat.example' }

			const work = answerMeeting(tx, planner, { meetingId, seatId: seat.id, ...other, publicUrl })

			await expect(work).rejects.toThrow(Forbidden)
		}))

	test('names nobody from elsewhere', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { planner, facilitator, neighbour } = network

			await expect(answer(tx, planner, network, neighbour.id)).rejects.toThrow(NotFound)
			await expect(answer(tx, facilitator, network, facilitator.id)).rejects.toThrow(NotFound)
		}))

	test('is given by the seat or by the facilitator', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { neighbour, facilitator, planner, meetingId } = network

			await expect(answer(tx, neighbour, network, 'none')).rejects.toThrow(Forbidden)
			await answer(tx, facilitator, network, planner.id)

			expect((await readSignUp(tx, meetingId)).answers).toMatchObject([{ personId: planner.id }])
		}))

	test('is not asked of a cancelled meeting', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			await cancelMeeting(tx, network.facilitator, { id: network.meetingId, reason: 'Sne' })

			await expect(answer(tx, network.planner, network, 'none')).rejects.toThrow(new Refused('cancelled'))
		}))

	test('of four who answer at once the last one counts, and there is one', async () => {
		const network = await db.transaction().execute((tx) => aNetworkMeeting(tx))
		const { planner, second, head, meetingId } = network
		const wishes = [
			[planner, planner.id],
			[second, second.id],
			[head, head.id],
			[planner, 'none'],
		] as const

		await Promise.all(wishes.map(([actor, who]) => db.transaction().execute((tx) => answer(tx, actor, network, who))))

		const { answers } = await readSignUp(db, meetingId)
		const trail = await db.transaction().execute((tx) => trailOf(tx, 'meeting.answered'))
		expect(answers.map(({ personId }) => ({ personId }))).toMatchObject([
			{ personId: (trail.at(-1)!.particulars as { personId: string | null }).personId },
		])
	})
})

describe('needs', () => {
	const kept = (tx: Tx, meetingId: Id<'meeting'>) =>
		tx.selectFrom('meeting_needs').select(['person_id', 'needs']).where('meeting_id', '=', meetingId).execute()

	test('are told by the one who comes; the trail does not repeat them', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { planner, meetingId } = network
			await answer(tx, planner, network, planner.id)

			await tellNeeds(tx, planner, { meetingId, needs: 'Nødder' })
			await tellNeeds(tx, planner, { meetingId, needs: 'Nødder og kørestol' })

			expect(await kept(tx, meetingId)).toEqual([{ person_id: planner.id, needs: 'Nødder og kørestol' }])
			const trail = await trailOf(tx, 'meeting.needs_told')
			expect(trail.map(({ actorId }) => actorId)).toEqual([planner.id, planner.id])
			expect(JSON.stringify(trail)).not.toContain('Nødder')
		}))

	test('are taken back with an empty field', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { planner, meetingId } = network
			await answer(tx, planner, network, planner.id)
			await tellNeeds(tx, planner, { meetingId, needs: 'Nødder' })

			await tellNeeds(tx, planner, { meetingId, needs: '' })

			expect(await kept(tx, meetingId)).toEqual([])
		}))

	test('are nobody else’s to tell, nor told after the beginning', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { planner, second, meetingId } = network
			await answer(tx, planner, network, planner.id)

			await expect(tellNeeds(tx, second, { meetingId, needs: 'Nødder' })).rejects.toThrow(Forbidden)
			travelTo('2026-05-14T08:00:00Z')
			await expect(tellNeeds(tx, planner, { meetingId, needs: 'Nødder' })).rejects.toThrow(new Refused('begun'))
		}))

	test('are forgotten when somebody else comes, and of those only', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { planner, second, neighbour, otherSeat, meetingId } = network
			await answer(tx, planner, network, planner.id)
			await answer(tx, neighbour, { ...network, seat: otherSeat }, neighbour.id)
			await tellNeeds(tx, planner, { meetingId, needs: 'Nødder' })
			await tellNeeds(tx, neighbour, { meetingId, needs: 'Teleslynge' })

			await answer(tx, planner, network, second.id)

			expect(await kept(tx, meetingId)).toEqual([{ person_id: neighbour.id, needs: 'Teleslynge' }])
		}))
})

describe('one more from a seat', () => {
	const ask = (tx: Tx, actor: Actor, { meetingId, seat }: Network, person: string) =>
		askExtraPlace(tx, actor, { meetingId, seatId: seat.id, person, reason: 'Ny i jobbet' })

	test('is asked for with a reason, accepted by the facilitator, and told', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { planner, second, facilitator, meetingId, meeting, seat } = network
			await answer(tx, planner, network, planner.id)

			await ask(tx, planner, network, second.id)
			const [extra] = (await readSignUp(tx, meetingId)).extras
			await expect(settleExtraPlace(tx, planner, { id: extra!.id, state: 'accepted', publicUrl })).rejects.toThrow(
				Forbidden,
			)
			await settleExtraPlace(tx, facilitator, { id: extra!.id, state: 'accepted', publicUrl })

			const place = { personId: second.id, reason: 'Ny i jobbet', state: 'accepted' }
			expect((await readSignUp(tx, meetingId)).extras).toMatchObject([place])
			expect(await trailOf(tx, 'extra_place.asked')).toMatchObject([
				{ actorId: planner.id, particulars: { seatId: seat.id, personId: second.id, reason: 'Ny i jobbet' } },
			])
			expect(await trailOf(tx, 'extra_place.accepted')).toMatchObject([{ actorId: facilitator.id }])
			expect(await mailsTo(tx, planner.email)).toMatchObject([{ subject: `Ja, I må være én mere: ${meeting.title}` }])
		}))

	test('is answered once', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { planner, second, facilitator, meetingId } = network
			await answer(tx, planner, network, planner.id)
			await ask(tx, planner, network, second.id)
			const { id } = (await readSignUp(tx, meetingId)).extras[0]!
			await settleExtraPlace(tx, facilitator, { id, state: 'declined', publicUrl })

			const again = settleExtraPlace(tx, facilitator, { id, state: 'accepted', publicUrl })

			await expect(again).rejects.toThrow(new Refused('settled'))
			expect((await readSignUp(tx, meetingId)).extras).toMatchObject([{ state: 'declined' }])
		}))

	test('of two facilitators who answer at once, one does', async () => {
		const { facilitator, secretariat, id } = await db.transaction().execute(async (tx) => {
			const network = await aNetworkMeeting(tx)
			await answer(tx, network.planner, network, network.planner.id)
			await ask(tx, network.planner, network, network.second.id)
			return { ...network, id: (await readSignUp(tx, network.meetingId)).extras[0]!.id }
		})

		const outcomes = await Promise.allSettled([
			db.transaction().execute((tx) => settleExtraPlace(tx, facilitator, { id, state: 'accepted', publicUrl })),
			db.transaction().execute((tx) => settleExtraPlace(tx, secretariat, { id, state: 'declined', publicUrl })),
		])

		expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	})

	test('comes after the first, from the same seat, and not twice', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { planner, second, neighbour } = network
			await expect(ask(tx, planner, network, second.id)).rejects.toThrow(new Refused('answerFirst'))
			await answer(tx, planner, network, planner.id)
			await ask(tx, planner, network, second.id)

			await expect(ask(tx, planner, network, second.id)).rejects.toThrow(new Refused('comesAlready'))
			await expect(ask(tx, planner, network, neighbour.id)).rejects.toThrow(NotFound)
			await expect(ask(tx, neighbour, network, second.id)).rejects.toThrow(Forbidden)
		}))

	test('stays away with the first', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetworkMeeting(tx)
			const { planner, second, facilitator, meetingId } = network
			await answer(tx, planner, network, planner.id)
			await ask(tx, planner, network, second.id)
			const { id } = (await readSignUp(tx, meetingId)).extras[0]!
			await settleExtraPlace(tx, facilitator, { id, state: 'accepted', publicUrl })
			await tellNeeds(tx, second, { meetingId, needs: 'Nødder' })

			await answer(tx, planner, network, 'none')

			expect((await readSignUp(tx, meetingId)).extras).toEqual([])
			expect(await tx.selectFrom('meeting_needs').select('needs').execute()).toEqual([])
		}))
})
