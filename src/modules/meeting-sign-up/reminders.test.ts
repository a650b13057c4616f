import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aNetworkMeeting } from '../../../tests/support/sign-up.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Refused } from '../../platform/errors.ts'
import { cancelMeeting } from '../meetings/index.ts'
import { answerMeeting } from './answer-meeting.ts'
import { askForAnswers, remindNow } from './ask-for-answers.ts'
import { forgetNeeds } from './forget-needs.job.ts'
import { readSignUp } from './queries.ts'
import { remindSeats } from './remind-seats.job.ts'
import { tellNeeds } from './tell-needs.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const bench = aWorkbench(db)
const publicUrl = 'https://torvet.example'

async function queued(tx: Tx, meetingId: string): Promise<unknown[]> {
	const { rows } = await sql<{ payload: unknown }>`
		select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
		where t.identifier = ${remindSeats.name} and payload ->> 'meetingId' = ${meetingId} order by j.id`.execute(tx)
	return rows.map(({ payload }) => payload)
}

const ANSWER_BY = '2026-05-07T22:00:00.000Z'

describe('asking for answers', () => {
	test('keeps the whole last day, and plans the reminder', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, meetingId, room } = await aNetworkMeeting(tx)

			await askForAnswers(tx, facilitator, { meetingId, answerBy: '2026-05-07' })

			expect((await readSignUp(tx, meetingId)).answerBy?.toISOString()).toBe(ANSWER_BY)
			expect(await queued(tx, meetingId)).toEqual([{ meetingId, answerBy: ANSWER_BY }])
			expect(await trailOf(tx, 'meeting.answers_asked')).toMatchObject([
				{ actorId: facilitator.id, programmeId: room.programme.id, particulars: { answerBy: ANSWER_BY } },
			])
		}))

	test('plans no reminder for a moment that is past', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, meetingId } = await aNetworkMeeting(tx)

			await askForAnswers(tx, facilitator, { meetingId, answerBy: '2026-03-11' })

			expect(await queued(tx, meetingId)).toEqual([])
		}))

	test('is the facilitator’s, between now and the meeting', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, planner, meetingId } = await aNetworkMeeting(tx)
			const ask = (answerBy: string) => askForAnswers(tx, facilitator, { meetingId, answerBy })

			await expect(askForAnswers(tx, planner, { meetingId, answerBy: '2026-05-07' })).rejects.toThrow(Forbidden)
			await expect(ask('2026-05-14')).rejects.toThrow(new Refused('answerByLate'))
			await expect(ask('2026-03-09')).rejects.toThrow(new Refused('answerByPast'))
			travelTo('2026-05-14T08:00:00Z')
			await expect(ask('2026-05-07')).rejects.toThrow(new Refused('begun'))
		}))

	test('a reminder may be sent at once, by the facilitator, when a date is set', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, planner, meetingId } = await aNetworkMeeting(tx)
			await expect(remindNow(tx, facilitator, meetingId)).rejects.toThrow(new Refused('notAsked'))
			await askForAnswers(tx, facilitator, { meetingId, answerBy: '2026-03-11' })

			await expect(remindNow(tx, planner, meetingId)).rejects.toThrow(Forbidden)
			await remindNow(tx, facilitator, meetingId)

			expect(await queued(tx, meetingId)).toEqual([{ meetingId, answerBy: '2026-03-11T23:00:00.000Z' }])
			expect(await trailOf(tx, 'meeting.answers_reminded')).toMatchObject([{ actorId: facilitator.id }])
		}))
})

describe('the reminder', () => {
	async function asked() {
		const network = await db.transaction().execute((tx) => aNetworkMeeting(tx))
		const { facilitator, meetingId } = network
		await db.transaction().execute((tx) => askForAnswers(tx, facilitator, { meetingId, answerBy: '2026-05-07' }))
		return network
	}
	const reminded = async (meetingId: string) => {
		const mails = db.selectFrom('mails').select('recipient').where('about_id', '=', meetingId).orderBy('recipient')
		return (await mails.where('subject', 'like', 'Kommer I?%').execute()).map(({ recipient }) => recipient)
	}

	test('goes to those who use a seat that has not answered, or else to those who act for it, once', async () => {
		const { meetingId, planner, second, neighbour } = await asked()

		await remindSeats.run(bench, { meetingId, answerBy: ANSWER_BY })
		await remindSeats.run(bench, { meetingId, answerBy: ANSWER_BY })

		expect(await reminded(meetingId)).toEqual([planner.email, second.email, neighbour.email].sort())
	})

	test('does not go to who has answered, no less than to who comes', async () => {
		const { meetingId, planner, seat, neighbour } = await asked()
		const answer = { meetingId, seatId: seat.id, who: 'none', name: '', email: '', publicUrl }
		await db.transaction().execute((tx) => answerMeeting(tx, planner, answer))

		await remindSeats.run(bench, { meetingId, answerBy: ANSWER_BY })

		expect(await reminded(meetingId)).toEqual([neighbour.email])
	})

	test('stays at home when the date was moved, or the meeting was cancelled or has begun', async () => {
		const [moved, cancelled, begun] = [await asked(), await asked(), await asked()]
		await db.transaction().execute(async (tx) => {
			await askForAnswers(tx, moved.facilitator, { meetingId: moved.meetingId, answerBy: '2026-05-08' })
			await cancelMeeting(tx, cancelled.facilitator, { id: cancelled.meetingId, reason: 'Sne' })
		})

		for (const { meetingId } of [moved, cancelled]) await remindSeats.run(bench, { meetingId, answerBy: ANSWER_BY })
		travelTo('2026-05-14T08:00:00Z')
		await remindSeats.run(bench, { meetingId: begun.meetingId, answerBy: ANSWER_BY })

		for (const { meetingId } of [moved, cancelled, begun]) expect(await reminded(meetingId)).toEqual([])
	})
})

test('needs are deleted 30 days after the meeting, and only their number is kept', async () => {
	const { meetingId, planner, seat, room } = await db.transaction().execute((tx) => aNetworkMeeting(tx))
	const answer = { meetingId, seatId: seat.id, who: planner.id, name: '', email: '', publicUrl }
	await db.transaction().execute(async (tx) => {
		await answerMeeting(tx, planner, answer)
		await tellNeeds(tx, planner, { meetingId, needs: 'Nødder' })
	})
	const kept = () => db.selectFrom('meeting_needs').select('needs').where('meeting_id', '=', meetingId).execute()

	travelTo('2026-06-13T12:59:59Z')
	await forgetNeeds.run(bench, {})
	expect(await kept()).toEqual([{ needs: 'Nødder' }])

	travelTo('2026-06-13T13:00:00Z')
	await forgetNeeds.run(bench, {})
	await forgetNeeds.run(bench, {})
	expect(await kept()).toEqual([])
	const counts = db.selectFrom('meeting_needs_counts').select('people').where('meeting_id', '=', meetingId)
	expect(await counts.execute()).toEqual([{ people: 1 }])
	expect(await db.transaction().execute((tx) => trailOf(tx, 'meeting.needs_forgotten'))).toEqual([
		{ actorId: null, programmeId: room.programme.id, particulars: { people: 1 } },
	])
})
