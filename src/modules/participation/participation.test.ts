import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aRoom, roomNow, seatOf } from '../../../tests/support/rooms.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Refused } from '../../platform/errors.ts'
import { findActor, findPersonByEmail } from '../people/index.ts'
import { endFollowing } from './end-following.ts'
import { endSeatUse } from './end-seat-use.ts'
import { leaveProgramme } from './leave-programme.ts'
import { letFollow } from './let-follow.ts'
import { letUseSeat } from './let-use-seat.ts'
import { nameUnit } from './name-unit.ts'
import { canEnter } from './policy.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db)

const publicUrl = 'https://torvet.example'
const bo = { name: 'Bo Planlægger', email: 'bo@prøve.example' }
let made = 0

async function aCourse(tx: Tx) {
	made += 1
	const secretariat = await aPerson(tx, `Sara ${made}`, { roles: ['secretariat'] })
	const places = [await aMunicipality(tx), await aMunicipality(tx)] as const
	const room = await aRoom(tx, secretariat, { places })
	const head = await aPerson(tx, `Hans Chef ${made}`, { actsFor: [places[0]] })
	return { secretariat, places, room, head, programme: room.programme, seat: seatOf(room, places[0]) }
}

describe('who uses a seat', () => {
	test('a colleague is let in, may enter and gets a mail that says where', () =>
		inTransaction(db, async (tx) => {
			const { head, seat, programme } = await aCourse(tx)

			await letUseSeat(tx, head, { seatId: seat.id, person: bo, publicUrl })

			const person = (await findPersonByEmail(tx, bo.email))!
			expect(canEnter(await findActor(tx, person.id, now()), await roomNow(tx, programme))).toBe(true)
			expect(await trailOf(tx, 'seat.let_use')).toMatchObject([
				{ actorId: head.id, programmeId: programme.id, particulars: { personId: person.id } },
			])
			const mails = await tx.selectFrom('mails').select(['recipient', 'subject', 'body_text']).execute()
			expect(mails).toMatchObject([{ recipient: bo.email, subject: `Du kan bruge pladsen i ${programme.name}` }])
			expect(mails[0]!.body_text).toContain(`https://torvet.example/programmes/${programme.slug}/room`)
		}))

	test('nobody is let in twice', () =>
		inTransaction(db, async (tx) => {
			const { head, seat } = await aCourse(tx)
			await letUseSeat(tx, head, { seatId: seat.id, person: bo, publicUrl })

			await expect(letUseSeat(tx, head, { seatId: seat.id, person: bo, publicUrl })).rejects.toThrow(
				new Refused('usesAlready'),
			)
		}))

	test('another town lets nobody in', () =>
		inTransaction(db, async (tx) => {
			const { places, seat } = await aCourse(tx)
			const neighbour = await aPerson(tx, 'Nabo', { actsFor: [places[1]] })
			const wish = { seatId: seat.id, person: bo, publicUrl }

			await expect(letUseSeat(tx, neighbour, wish)).rejects.toThrow(Forbidden)
			await expect(nameUnit(tx, neighbour, { seatId: seat.id, unit: 'Plan' })).rejects.toThrow(Forbidden)
			expect(await trailOf(tx, 'seat.let_use')).toEqual([])
		}))

	test('whoever is let in no longer stands outside at once, and the use stays on record', () =>
		inTransaction(db, async (tx) => {
			const { head, seat, programme } = await aCourse(tx)
			await letUseSeat(tx, head, { seatId: seat.id, person: bo, publicUrl })
			travelTo('2026-04-10T10:00:00Z')
			const [use] = (await roomNow(tx, programme)).seats.flatMap(({ users }) => users)

			await expect(endSeatUse(tx, await aPerson(tx, 'Fremmed'), use!.id)).rejects.toThrow(Forbidden)
			await endSeatUse(tx, head, use!.id)

			expect((await roomNow(tx, programme)).seats.flatMap(({ users }) => users)).toEqual([])
			expect(await tx.selectFrom('seat_users').select(['valid_from', 'valid_to']).execute()).toEqual([
				{ valid_from: '2026-03-10', valid_to: '2026-04-09' },
			])
			expect(await trailOf(tx, 'seat.use_ended')).toMatchObject([{ actorId: head.id }])
		}))

	test('a seat belongs to a department once it is named', () =>
		inTransaction(db, async (tx) => {
			const { head, seat, programme } = await aCourse(tx)

			await nameUnit(tx, head, { seatId: seat.id, unit: 'Plan og By' })
			expect((await roomNow(tx, programme)).seats.map(({ unitName }) => unitName)).toContain('Plan og By')
			await nameUnit(tx, head, { seatId: seat.id, unit: '' })

			expect((await roomNow(tx, programme)).seats.map(({ unitName }) => unitName)).toEqual([null, null])
			const named = (await trailOf(tx, 'seat.unit_named')).map(({ particulars }) => particulars)
			expect(named).toHaveLength(2)
			expect(named).toEqual(
				expect.arrayContaining([
					{ unit: 'Plan og By', before: null },
					{ unit: '', before: 'Plan og By' },
				]),
			)
		}))
})

describe('leaving', () => {
	test('a town that leaves is out of the room, and why stays on record', () =>
		inTransaction(db, async (tx) => {
			const { secretariat, head, seat, programme } = await aCourse(tx)
			expect(canEnter(head, await roomNow(tx, programme))).toBe(true)

			await leaveProgramme(tx, secretariat, { seatId: seat.id, reason: 'Planchefen er rejst.' })

			expect(canEnter(head, await roomNow(tx, programme))).toBe(false)
			expect(await tx.selectFrom('departures').select(['left_on', 'reason']).execute()).toEqual([
				{ left_on: '2026-03-10', reason: 'Planchefen er rejst.' },
			])
			expect(await trailOf(tx, 'seat.left')).toMatchObject([{ actorId: secretariat.id, programmeId: programme.id }])
			await expect(leaveProgramme(tx, secretariat, { seatId: seat.id, reason: 'Igen' })).rejects.toThrow(
				new Refused('alreadyLeft'),
			)
		}))

	test('only the secretariat records it', () =>
		inTransaction(db, async (tx) => {
			const { head, seat } = await aCourse(tx)

			await expect(leaveProgramme(tx, head, { seatId: seat.id, reason: 'Nej' })).rejects.toThrow(Forbidden)
		}))
})

describe('towns that follow', () => {
	test('one is let follow once, and let go', () =>
		inTransaction(db, async (tx) => {
			const { secretariat, programme, places, head } = await aCourse(tx)
			const { municipalityCode: municipality } = await aMunicipality(tx)
			const wish = { programmeId: programme.id, municipality }

			await letFollow(tx, secretariat, wish)

			const [follower] = (await roomNow(tx, programme)).followers
			expect(await trailOf(tx, 'follower.let_in')).toMatchObject([{ actorId: secretariat.id }])
			await expect(letFollow(tx, secretariat, wish)).rejects.toThrow(new Refused('followsAlready'))
			const member = { programmeId: programme.id, municipality: places[0].municipalityCode }
			await expect(letFollow(tx, secretariat, member)).rejects.toThrow(new Refused('takesPart'))
			await expect(letFollow(tx, head, wish)).rejects.toThrow(Forbidden)
			await expect(endFollowing(tx, head, follower!.id)).rejects.toThrow(Forbidden)

			await endFollowing(tx, secretariat, follower!.id)
			expect((await roomNow(tx, programme)).followers).toEqual([])
			expect(await trailOf(tx, 'follower.let_go')).toMatchObject([{ actorId: secretariat.id }])
		}))
})

test('two who let in the same colleague at once get one success and one refusal', async () => {
	const { head, seat } = await db.transaction().execute(aCourse)
	const wish = { seatId: seat.id, person: { name: 'Samtidig', email: `samtidig${made}@proeve.example` }, publicUrl }

	const outcomes = await Promise.allSettled(
		[1, 2].map(() => db.transaction().execute((tx) => letUseSeat(tx, head, wish))),
	)

	expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: new Refused('usesAlready') })
	const users = await db.selectFrom('seat_users').select('id').where('participation_id', '=', seat.id).execute()
	expect(users).toHaveLength(1)
})

test('on the page: let in, refused with what was typed, left', async () => {
	const { head, secretariat, seat, programme } = await db.transaction().execute(aCourse)
	const path = `/programmes/${programme.slug}/room/seats/${seat.id}`

	const faulty = await browser.post(`${path}/users`, { name: 'Ole', email: 'ole' }, head)
	const html = await faulty.text()
	expect(faulty.status).toBe(422)
	expect(html).toContain('Skriv en e-mail som navn@kommune.dk')
	expect(html).toContain('value="ole"')

	const ole = { name: 'Ole Plan', email: 'ole@plan.example' }
	expect((await browser.post(`${path}/users`, ole, head)).status).toBe(303)
	expect((await browser.post(`${path}/users`, ole, head)).status).toBe(409)
	expect((await browser.post(`${path}/unit`, { unit: 'Plan og By' }, head)).status).toBe(303)
	expect(await (await browser.get(`/programmes/${programme.slug}/room`, head)).text()).toContain('Plan og By')
	expect((await browser.post(`${path}/departure`, { reason: '' }, secretariat)).status).toBe(422)
	expect((await browser.post(`${path}/departure`, { reason: 'Flytter' }, secretariat)).status).toBe(303)
	expect((await browser.get(path, head)).status).toBe(403)
	const left = await (await browser.get(path, secretariat)).text()
	expect([left.includes('Hvem brugte pladsen?'), left.includes('kan altid bruge den')]).toEqual([true, false])
})

test('the room is for those who take part, and its people are not for those who follow', async () => {
	const { head, secretariat, places, programme, seat } = await db.transaction().execute(aCourse)
	const { follower, outsider, second } = await db.transaction().execute(async (tx) => {
		const place = await aMunicipality(tx)
		await letFollow(tx, secretariat, { programmeId: programme.id, municipality: place.municipalityCode })
		return {
			follower: await aPerson(tx, `Følger ${made}`, { actsFor: [place] }),
			outsider: await aPerson(tx, `Udenfor ${made}`),
			second: await aPerson(tx, `Anden ${made}`, { actsFor: [places[1]] }),
		}
	})
	const status = async (path: string, who?: typeof head) => (await browser.get(path, who)).status
	const room = `/programmes/${programme.slug}/room`

	expect(await Promise.all([undefined, outsider, follower, second, head].map((who) => status(room, who)))).toEqual([
		401, 403, 200, 200, 200,
	])
	const seats = `${room}/seats/${seat.id}`
	expect(await Promise.all([undefined, outsider, follower, second, head].map((who) => status(seats, who)))).toEqual([
		401, 403, 403, 200, 200,
	])
	expect(await (await browser.get(room, follower)).text()).not.toContain('Bruges af')
	const inRoom = await (await browser.get(room, second)).text()
	expect(inRoom).toContain('Bruges af')
	// Nobody was let in, and still both seats have somebody who acts for them.
	expect([inRoom.includes(head.name), inRoom.includes(second.name), inRoom.includes('Ingen endnu')]).toEqual([
		true,
		true,
		false,
	])
	expect(await (await browser.get(room, follower)).text()).not.toContain(head.name)
})
