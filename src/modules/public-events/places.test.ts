import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import {
	anEvent,
	asks,
	eventWords,
	type Gathering,
	sender,
	signsUp,
	statesOf,
	toldOf,
} from '../../../tests/support/public-events.ts'
import { listJobs } from '../../../tests/support/webhooks.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { confirmPlace } from './confirm-place.ts'
import { editEvent } from './edit-event.ts'
import { giveUpPlace } from './give-up-place.ts'
import { requestPlace } from './request-place.ts'
import { settlePlaces } from './settle-places.job.ts'
import { takePlace } from './take-place.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
/** Nobody is known from the test before. */
let round = 0
beforeEach(() => {
	travelTo('2026-03-10T10:00:00Z')
	round += 1
})

const TITLE = 'Prøveseminar'
const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const settle = (eventId: Id<'publicEvent'>) => settlePlaces.run(aWorkbench(db), { eventId })
const mail = (name: string) => `${name}@gaest-${round}.example`

/** An event with so many places, and these who signed up in this order. */
async function aGathering(capacity: number | '', names: string[], hours = 48) {
	return inTx(async (tx) => {
		const gathering = await anEvent(tx, { capacity, answerHours: hours })
		const ids: Id<'eventSignUp'>[] = []
		for (const name of names) ids.push(await signsUp(tx, gathering.eventId, mail(name)))
		return { ...gathering, ids }
	})
}

describe('signing up', () => {
	test('keeps no place until the mailed link is used', () =>
		inTransaction(db, async (tx) => {
			const { eventId } = await anEvent(tx, { capacity: 1 })
			const id = await asks(tx, eventId, mail('ann'))
			expect(await statesOf(tx, eventId)).toEqual([])

			await confirmPlace(tx, id, sender)

			expect(await statesOf(tx, eventId)).toEqual(['ann place'])
			expect(await toldOf(tx, mail('ann'))).toEqual([`Du har en plads: ${TITLE}`])
		}))

	test('leaves a trail without anybody’s name', () =>
		inTransaction(db, async (tx) => {
			const { eventId, programme } = await anEvent(tx)
			const signUpId = await signsUp(tx, eventId, mail('ann'))

			expect(await trailOf(tx, 'public_event.signed_up')).toEqual([
				{ actorId: null, programmeId: programme.id, particulars: { signUpId, state: 'place' } },
			])
		}))

	test('gives whoever comes too late a place in line, and tells them so', () =>
		inTransaction(db, async (tx) => {
			const { eventId } = await anEvent(tx, { capacity: 1 })
			for (const name of ['ann', 'bo', 'cy']) await signsUp(tx, eventId, mail(name))

			expect(await statesOf(tx, eventId)).toEqual(['ann place', 'bo waiting', 'cy waiting'])
			expect(await toldOf(tx, mail('bo'))).toEqual([`Du står på ventelisten: ${TITLE}`])
		}))

	test('twice under one address is one place, confirmed twice or asked again later', () =>
		inTransaction(db, async (tx) => {
			const { eventId } = await anEvent(tx)
			const [first, second] = [await asks(tx, eventId, mail('ann')), await asks(tx, eventId, mail('ann'))]

			expect(await confirmPlace(tx, first, sender)).toBe(first)
			expect(await confirmPlace(tx, first, sender)).toBe(first)
			expect(await confirmPlace(tx, second, sender)).toBe(first)
			const who = { name: 'Ann', email: mail('ann'), organisation: '', needs: '' }
			await requestPlace(tx, { eventId, ...who, language: 'da', network: 'x', sender })

			expect(await statesOf(tx, eventId)).toEqual(['ann place'])
			expect(await toldOf(tx, mail('ann'))).toEqual([`Du har en plads: ${TITLE}`, `Du er allerede tilmeldt: ${TITLE}`])
		}))

	test('ends on its last day; whoever asked in time may still confirm until it begins', () =>
		inTransaction(db, async (tx) => {
			const { eventId } = await anEvent(tx, { closesOn: '2026-05-10' })
			travelTo('2026-05-10T21:59:59Z')
			const [inTime, tooSlow] = [await asks(tx, eventId, mail('ann')), await asks(tx, eventId, mail('bo'))]

			travelTo('2026-05-10T22:00:00Z')
			await expect(asks(tx, eventId, mail('cy'))).rejects.toThrow(new Refused('closed'))
			await confirmPlace(tx, inTime, sender)
			travelTo('2026-05-14T08:00:00Z')
			await expect(confirmPlace(tx, tooSlow, sender)).rejects.toThrow(new Refused('begun'))

			expect(await statesOf(tx, eventId)).toEqual(['ann place'])
		}))

	test('stops answering an address that asks too often', () =>
		inTransaction(db, async (tx) => {
			const { eventId } = await anEvent(tx)
			const who = { name: 'Ann', email: mail('often'), organisation: '', needs: '' }
			const ask = () => requestPlace(tx, { eventId, ...who, language: 'da', network: 'x', sender })

			const answers = []
			for (let nth = 0; nth < 11; nth += 1) answers.push(await ask())

			expect(answers).toEqual([...Array.from({ length: 10 }, () => true), false])
		}))
})

describe('a place that becomes free', () => {
	test('is offered to the first in line, with a deadline, and told once', async () => {
		const { eventId, ids } = await aGathering(1, ['ann', 'bo', 'cy'])

		await inTx((tx) => giveUpPlace(tx, ids[0]!, sender))
		await settle(eventId)
		await settle(eventId)

		expect(await statesOf(db, eventId)).toEqual(['bo offered', 'cy waiting'])
		const offer = `Der er en plads til dig, svar inden 12. marts 2026 kl. 11.00: ${TITLE}`
		expect(await toldOf(db, mail('bo'))).toEqual([`Du står på ventelisten: ${TITLE}`, offer])
		expect(await toldOf(db, mail('cy'))).toEqual([`Du står på ventelisten: ${TITLE}`])
	})

	test('is queued for those who wait by whoever gives it up, and again for when the offer ends', async () => {
		const { eventId, ids } = await aGathering(1, ['ann', 'bo'])
		const own = async () =>
			(await listJobs(db, 'public-events.settle')).filter(
				({ payload }) => (payload as { eventId: string }).eventId === eventId,
			)

		await inTx((tx) => giveUpPlace(tx, ids[0]!, sender))
		expect((await own()).length).toBe(1)
		await settle(eventId)

		expect((await own()).length).toBe(2)
	})

	test('is nobody’s who comes in between', async () => {
		const { eventId, ids } = await aGathering(1, ['ann', 'bo'])

		await inTx((tx) => giveUpPlace(tx, ids[0]!, sender))
		await inTx((tx) => signsUp(tx, eventId, mail('late')))
		await settle(eventId)

		expect(await statesOf(db, eventId)).toEqual(['bo offered', 'late waiting'])
	})

	test('is taken in time, and then in the calendar', async () => {
		const { eventId, ids } = await aGathering(1, ['ann', 'bo'])
		await inTx((tx) => giveUpPlace(tx, ids[0]!, sender))
		await settle(eventId)

		travelTo('2026-03-12T09:59:59Z')
		await inTx((tx) => takePlace(tx, ids[1]!, sender))

		expect(await statesOf(db, eventId)).toEqual(['bo place'])
		const own = await db
			.selectFrom('mails')
			.select(['subject', 'calendar_method'])
			.where('about_id', '=', ids[1]!)
			.execute()
		expect(own.filter(({ calendar_method }) => calendar_method !== null)).toEqual([
			{ subject: `Du har en plads: ${TITLE}`, calendar_method: 'REQUEST' },
		])
	})

	test('passes on when it is not taken by its deadline, and both are told once', async () => {
		const { eventId, ids } = await aGathering(1, ['ann', 'bo', 'cy'])
		await inTx((tx) => giveUpPlace(tx, ids[0]!, sender))
		await settle(eventId)

		travelTo('2026-03-12T10:01:00Z')
		await expect(inTx((tx) => takePlace(tx, ids[1]!, sender))).rejects.toThrow(new Refused('lapsed'))
		await settle(eventId)
		await settle(eventId)

		expect(await statesOf(db, eventId)).toEqual(['bo lapsed', 'cy offered'])
		expect((await toldOf(db, mail('bo'))).at(-1)).toBe(`Pladsen er gået videre: ${TITLE}`)
		expect((await toldOf(db, mail('bo'))).length).toBe(3)
		expect((await toldOf(db, mail('cy'))).length).toBe(2)
	})

	test('who let it pass may come back, at the end of the line', async () => {
		const { eventId, ids } = await aGathering(1, ['ann', 'bo', 'cy'])
		await inTx((tx) => giveUpPlace(tx, ids[0]!, sender))
		await settle(eventId)
		travelTo('2026-03-12T10:01:00Z')
		await settle(eventId)

		await inTx((tx) => signsUp(tx, eventId, mail('bo')))

		expect(await statesOf(db, eventId)).toEqual(['bo lapsed', 'cy offered', 'bo waiting'])
	})

	test('comes with more places too, for as many as there are', async () => {
		const gathering = await aGathering(1, ['ann', 'bo', 'cy', 'dan'])

		await raise(gathering, 3)
		const queued = await jobsAbout(db, gathering.eventId)
		await settle(gathering.eventId)

		expect(await statesOf(db, gathering.eventId)).toEqual(['ann place', 'bo offered', 'cy offered', 'dan waiting'])
		expect(queued.length).toBe(1)
	})

	test('goes to all when there is no limit any more, and to nobody when there are fewer', async () => {
		const open = await aGathering(1, ['ann', 'bo', 'cy'])
		await raise(open, '')
		await settle(open.eventId)
		const less = await aGathering(2, ['eva', 'finn', 'gerd'])
		await raise(less, 1)
		await settle(less.eventId)

		expect(await statesOf(db, open.eventId)).toEqual(['ann place', 'bo offered', 'cy offered'])
		expect(await statesOf(db, less.eventId)).toEqual(['eva place', 'finn place', 'gerd waiting'])
	})

	test('is not offered once the event has begun', async () => {
		const { eventId, ids } = await aGathering(1, ['ann', 'bo'])

		travelTo('2026-05-14T08:00:00Z')
		await inTx((tx) => giveUpPlace(tx, ids[0]!, sender))
		await settle(eventId)

		expect(await statesOf(db, eventId)).toEqual(['bo waiting'])
	})
})

describe('giving up', () => {
	test('leaves nothing but one mail, which takes the entry out of the calendar', () =>
		inTransaction(db, async (tx) => {
			const { eventId } = await anEvent(tx)
			const id = await signsUp(tx, eventId, mail('ann'), 'Nødder')

			await giveUpPlace(tx, id, sender)

			const mails = await tx
				.selectFrom('mails')
				.select(['subject', 'calendar_method'])
				.where('recipient', '=', mail('ann'))
				.execute()
			expect(mails).toEqual([{ subject: `Du er meldt fra: ${TITLE}`, calendar_method: 'CANCEL' }])
			expect(await tx.selectFrom('event_sign_ups').select('id').where('id', '=', id).execute()).toEqual([])
			expect(await tx.selectFrom('event_needs').select('needs').where('sign_up_id', '=', id).execute()).toEqual([])
			const [last] = (await trailOf(tx, 'public_event.place_given_up')).reverse()
			expect(last?.particulars).toEqual({ signUpId: id, state: 'place' })
		}))
})

describe('at the same moment', () => {
	test('two who confirm never get the last place both', async () => {
		const { eventId } = await aGathering(2, ['ann'])
		const asked = await inTx(async (tx) => {
			const ids = []
			for (const name of ['bo', 'cy', 'dan', 'eva']) ids.push(await asks(tx, eventId, mail(name)))
			return ids
		})

		await Promise.all(asked.map((id) => inTx((tx) => confirmPlace(tx, id, sender))))

		const states = (await statesOf(db, eventId)).map((line) => line.split(' ')[1])
		expect(states).toEqual(['place', 'place', 'waiting', 'waiting', 'waiting'])
	})

	test('jobs that settle a place at once offer it to one', async () => {
		const { eventId, ids } = await aGathering(1, ['ann', 'bo', 'cy', 'dan'])
		await inTx((tx) => giveUpPlace(tx, ids[0]!, sender))

		await Promise.all([settle(eventId), settle(eventId), settle(eventId), settle(eventId)])

		expect(await statesOf(db, eventId)).toEqual(['bo offered', 'cy waiting', 'dan waiting'])
		expect((await toldOf(db, mail('bo'))).length).toBe(2)
	})

	test('whoever takes the place twice has it once and is told once', async () => {
		const { eventId, ids } = await aGathering(1, ['ann', 'bo'])
		await inTx((tx) => giveUpPlace(tx, ids[0]!, sender))
		await settle(eventId)

		const take = () => inTx((tx) => takePlace(tx, ids[1]!, sender))
		const outcomes = await Promise.allSettled([take(), take(), take()])

		expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
		expect(await statesOf(db, eventId)).toEqual(['bo place'])
		expect((await toldOf(db, mail('bo'))).length).toBe(3)
	})
})

function raise({ eventId, secretariat }: Gathering, capacity: number | '') {
	return inTx(async (tx) => {
		const { version } = await tx
			.selectFrom('public_events')
			.select('version')
			.where('id', '=', eventId)
			.executeTakeFirstOrThrow()
		await editEvent(tx, secretariat, { eventId, ...eventWords({ capacity }), version })
	})
}

async function jobsAbout(where: Db, eventId: string) {
	const jobs = await listJobs(where, 'public-events.settle')
	return jobs.filter(({ payload }) => (payload as { eventId: string }).eventId === eventId)
}
