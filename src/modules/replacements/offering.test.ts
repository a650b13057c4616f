import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import {
	anOffer,
	answer,
	aRunningCourse,
	aVacancy,
	confirm,
	fresh,
	inDays,
	placeOf,
	propose,
	PUBLIC_URL,
	seatNamed,
	refusal,
} from '../../../tests/support/replacements.ts'
import { aRoom, roomNow } from '../../../tests/support/rooms.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { closeSolver } from '../../methods/cohort-selection.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, found } from '../../platform/errors.ts'
import { canEnter, leaveProgramme } from '../participation/index.ts'
import { findActor } from '../people/index.ts'
import { answerOffer } from './answer-offer.ts'
import { lapseOffer } from './lapse-offer.job.ts'
import { offerByHand } from './offer-by-hand.ts'
import { offerSeat } from './offer-seat.ts'
import { findReplacement } from './queries.ts'
import { seekReplacement } from './seek-replacement.ts'

const db = await freshDatabase()
afterAll(async () => {
	await closeSolver()
	await db[Symbol.asyncDispose]()
})

travelTo('2026-03-01T10:00:00Z')
const start = now()
/** The chosen are Ellekøbing, Lyngkøbing, Bredsund and Rosenhavn, who has left; Tangby would be next. Of each test nothing is kept. */
const { running, replacement } = await db.transaction().execute(async (tx) => {
	const running = await aRunningCourse(tx, { seats: 4 })
	return { running, replacement: await aVacancy(tx, running, 'Rosenhavn') }
})
const tangby = found(running.applicants.get('Tangby'))

function mailsTo(tx: Tx, recipient: string) {
	return tx
		.selectFrom('mails')
		.select(['subject', 'body_text as text'])
		.where('recipient', '=', recipient)
		.orderBy('id')
		.execute()
}

test('whoever was decided on is asked by mail in their own language, until a day', () =>
	inTransaction(db, async (tx) => {
		await tx.updateTable('people').set({ language: 'nl' }).where('id', '=', tangby.id).execute()

		const id = await anOffer(tx, running, replacement)

		const [offer] = (await fresh(tx, replacement)).offers
		expect(offer).toMatchObject({ id, name: 'Tangby', applicationId: running.applications.get('Tangby') })
		expect(offer?.people).toEqual([tangby.id])
		const mail = (await mailsTo(tx, tangby.email)).at(-1)
		expect(mail?.subject).toBe(`Wilt u een plaats in ${running.call.programme.name}?`)
		expect(mail?.text).toContain(`${PUBLIC_URL}/programmes/${running.room.programme.slug}/seat-offers/${id}`)
		expect(await trailOf(tx, 'seat.offered')).toHaveLength(1)
		const { rows } = await sql`select payload from graphile_worker._private_jobs j
			join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = ${lapseOffer.name}`.execute(tx)
		expect(rows).toEqual([{ payload: { offerId: id } }])
	}))

test('nobody is asked before it is decided, by whom it is not for, for ever, or twice', () =>
	inTransaction(db, async (tx) => {
		const wish = { ...placeOf(replacement), answerBy: inDays(14), message: '' }
		expect(await refusal(offerSeat(tx, running.secretariat, wish))).toBe('notDecided')
		await propose(tx, running.secretariat, replacement)
		await confirm(tx, running.decisionMaker, replacement)
		await expect(offerSeat(tx, running.facilitator, wish)).rejects.toThrow(Forbidden)
		await expect(offerSeat(tx, running.decisionMaker, wish)).rejects.toThrow(Forbidden)
		const by = (answerBy: string) => offerSeat(tx, running.secretariat, { ...wish, answerBy })
		expect(await refusal(by(inDays(-1)))).toBe('answerByPast')
		expect(await refusal(by(inDays(90)))).toBe('answerByFar')

		await by(inDays(0))
		expect(await refusal(by(inDays(14)))).toBe('askedAlready')
	}))

test('a yes takes the seat at once: its people are in the room, and everybody concerned is told', () =>
	inTransaction(db, async (tx) => {
		const id = await anOffer(tx, running, replacement)
		expect(canEnter(tangby, await roomNow(tx, running.call.programme))).toBe(false)

		await answer(tx, tangby, id, 'accepted')

		const seat = await seatNamed(tx, running, 'Tangby')
		const room = await roomNow(tx, running.call.programme)
		expect(canEnter(tangby, room)).toBe(true)
		expect(seat).toMatchObject({ state: 'chosen', users: [] })
		const row = tx
			.selectFrom('participations as p')
			.innerJoin('seat_successions as s', 's.participation_id', 'p.id')
			.select(['p.application_id', 's.replaces_id', 'p.municipality_code'])
		expect(await row.where('p.id', '=', seat.id).executeTakeFirst()).toMatchObject({
			application_id: running.applications.get('Tangby'),
			replaces_id: replacement.seatId,
		})
		expect((await fresh(tx, replacement)).state).toBe('filled')
		expect(await trailOf(tx, 'seat_offer.accepted')).toHaveLength(1)
		expect(await trailOf(tx, 'seat.taken')).toMatchObject([{ actorId: tangby.id }])
		expect((await mailsTo(tx, tangby.email)).at(-1)?.text).toContain(`/programmes/${room.programme.slug}/room`)
		for (const { email } of [running.secretariat, running.facilitator])
			expect((await mailsTo(tx, email)).at(-1)?.subject).toBe('Tangby tager pladsen')
		expect(await refusal(answer(tx, tangby, id, 'declined'))).toBe('answeredAlready')
	}))

test('after a no the next is proposed, and whoever said no is not', () =>
	inTransaction(db, async (tx) => {
		const id = await anOffer(tx, running, replacement)

		await answer(tx, tangby, id, 'declined')

		expect((await mailsTo(tx, running.secretariat.email)).at(-1)?.subject).toBe('Tangby siger nej til pladsen')
		expect(await mailsTo(tx, running.facilitator.email)).toEqual([])
		expect(await trailOf(tx, 'seat_offer.declined')).toHaveLength(1)
		await propose(tx, running.secretariat, replacement)
		const [second] = (await fresh(tx, replacement)).proposals
		// Torsholm alone is left, and would break the spread: whoever decides must choose.
		expect(second).toMatchObject({ number: 2, applicationId: null })
	}))

test('only those who are asked answer', () =>
	inTransaction(db, async (tx) => {
		const id = await anOffer(tx, running, replacement)
		const torsholm = found(running.applicants.get('Torsholm'))

		for (const somebody of [torsholm, running.secretariat, running.decisionMaker, running.facilitator])
			await expect(answer(tx, somebody, id, 'accepted')).rejects.toThrow(Forbidden)
	}))

test('when nobody answers in time the offer lapses, once, and a late yes is refused', async () => {
	const id = await db.transaction().execute(async (tx) => anOffer(tx, running, replacement))
	const bench = aWorkbench(db)
	await lapseOffer.run(bench, { offerId: id })
	expect(await db.selectFrom('seat_offer_answers').selectAll().execute()).toEqual([])
	const { answer_by: answerBy } = await db.selectFrom('seat_offers').select('answer_by').executeTakeFirstOrThrow()
	travelTo(answerBy)
	expect(await refusal(db.transaction().execute((tx) => answer(tx, tangby, id, 'accepted')))).toBe('tooLate')

	await lapseOffer.run(bench, { offerId: id })
	await lapseOffer.run(bench, { offerId: id })

	await inTransaction(db, async (tx) => {
		expect(await trailOf(tx, 'seat_offer.lapsed')).toMatchObject([{ actorId: null }])
		const told = (await mailsTo(tx, running.secretariat.email)).filter(({ subject }) => subject.includes('ikke svaret'))
		expect(told).toHaveLength(1)
		expect(await refusal(answer(tx, tangby, id, 'accepted'))).toBe('tooLate')
	})
})

test('yes and no at once: one answer, and one seat', async () => {
	travelTo(start)
	const { id, asked } = await db.transaction().execute(async (tx) => {
		const other = await aRunningCourse(tx, { seats: 4 })
		const vacancy = await aVacancy(tx, other, 'Lyngkøbing')
		return { id: await anOffer(tx, other, vacancy), asked: found(other.applicants.get('Torsholm')) }
	})
	const attempt = (kind: 'accepted' | 'declined') => db.transaction().execute((tx) => answer(tx, asked, id, kind))

	const results = await Promise.allSettled([attempt('accepted'), attempt('accepted'), attempt('declined')])

	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
	const answers = await db.selectFrom('seat_offer_answers').select('offer_id').where('offer_id', '=', id).execute()
	expect(answers).toHaveLength(1)
})

test('where members were not selected here the seat is given by hand, with a reason and to somebody by name', () =>
	inTransaction(db, async (tx) => {
		const secretariat = await aPerson(tx, 'Sekretær Hånd', { roles: ['secretariat'] })
		const places = [await aMunicipality(tx), await aMunicipality(tx)]
		const next = await aMunicipality(tx)
		const room = await aRoom(tx, secretariat, { places })
		const { id: programmeId } = room.programme
		const [seat, other] = room.seats
		await leaveProgramme(tx, secretariat, { seatId: found(seat).id, reason: 'Flyttet' })
		const replacementId = await seekReplacement(tx, secretariat, { programmeId, seat: found(seat).id })
		const named = { contactName: 'Nanna Ny', contactEmail: 'nanna@ny.example', handReason: 'De stod på ventelisten' }
		const wish = { programmeId, replacementId, publicUrl: PUBLIC_URL, ...named, answerBy: inDays(7), message: '' }
		const taken = places.find(({ organisationId }) => organisationId === other?.organisationId)
		const ask = (municipality: string) => offerByHand(tx, secretariat, { ...wish, municipality })
		expect(await refusal(ask(found(taken).municipalityCode))).toBe('hasSeat')
		expect(await refusal(ask('XX-NOWHERE'))).toBe('municipalityUnknown')

		const id = await ask(next.municipalityCode)
		const { people } = found((await findReplacement(tx, programmeId, replacementId))?.offers[0])
		const nanna = found(await findActor(tx, found(people[0]), now()))
		await answerOffer(tx, nanna, { id, kind: 'accepted', reason: '', publicUrl: PUBLIC_URL })

		const after = await roomNow(tx, room.programme)
		expect(after.seats.find(({ organisationId }) => organisationId === next.organisationId)?.users).toMatchObject([
			{ personId: nanna.id, name: 'Nanna Ny' },
		])
		expect(canEnter(nanna, after)).toBe(true)
	}))

test('nobody is asked by hand while there are applicants left', () =>
	inTransaction(db, async (tx) => {
		const second = await aVacancy(tx, running, 'Bredsund')
		const { municipalityCode } = await aMunicipality(tx)
		const named = { contactName: 'Nanna Ny', contactEmail: 'nanna@ny.example', handReason: 'Hurtigt' }
		const wish = { ...placeOf(second), ...named, municipality: municipalityCode, answerBy: inDays(7), message: '' }

		expect(await refusal(offerByHand(tx, running.secretariat, wish))).toBe('selectFirst')
		await expect(offerByHand(tx, running.facilitator, wish)).rejects.toThrow(Forbidden)
	}))
