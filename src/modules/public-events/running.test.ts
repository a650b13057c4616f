import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { readCalendar } from '../../../tests/support/calendars.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { anEvent, asks, eventWords, sender, signsUp, toldOf } from '../../../tests/support/public-events.ts'
import { listJobs } from '../../../tests/support/webhooks.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Outdated, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { storeFile } from '../files/index.ts'
import { cancelEvent } from './cancel-event.ts'
import { editEvent } from './edit-event.ts'
import { publicCalendar } from './event-calendar.ts'
import { forgetAttendees } from './forget-attendees.job.ts'
import { giveUpPlace } from './give-up-place.ts'
import { planEvent } from './plan-event.ts'
import { publishEvent } from './publish-event.ts'
import { lockEvent } from './queries.ts'
import { askForSlides, SLIDES, sendSlides } from './send-slides.ts'
import { tellAttendees } from './tell-attendees.job.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)

describe('an event', () => {
	test('is planned by the secretariat of its programme, and by nobody else', () =>
		inTransaction(db, async (tx) => {
			const { programme, secretariat, eventId } = await anEvent(tx, { state: 'draft' })
			const role = { role: 'facilitator' as const, programmeId: programme.id }
			const facilitator = await aPerson(tx, 'Frede', { roles: [role] })
			const wish = { programmeId: programme.id, ...eventWords() }

			await expect(planEvent(tx, facilitator, wish)).rejects.toThrow(Forbidden)
			await expect(publishEvent(tx, facilitator, eventId)).rejects.toThrow(Forbidden)
			await expect(cancelEvent(tx, facilitator, { id: eventId, reason: 'Nej' })).rejects.toThrow(Forbidden)
			await expect(editEvent(tx, facilitator, { eventId, ...eventWords() })).rejects.toThrow(Forbidden)
			await expect(sendSlides(tx, facilitator, { id: eventId, sender })).rejects.toThrow(Forbidden)

			const [planned] = (await trailOf(tx, 'public_event.planned')).reverse()
			expect(planned).toMatchObject({ actorId: secretariat.id, programmeId: programme.id })
		}))

	test('is published with a place, before it begins, in a programme that is', () =>
		inTransaction(db, async (tx) => {
			const { secretariat, eventId } = await anEvent(tx, { state: 'draft', venue: '', onlineUrl: '' })
			const keeper = await aPerson(tx, 'Alle Steder', { roles: ['secretariat'] })
			const hidden = await aProgramme(tx, keeper, { state: 'draft' })
			const early = await planEvent(tx, keeper, { programmeId: hidden.id, ...eventWords() })

			await expect(publishEvent(tx, secretariat, eventId)).rejects.toThrow(new Refused('noPlace'))
			await expect(publishEvent(tx, keeper, early)).rejects.toThrow(new Refused('programmeDraft'))
			await editEvent(tx, secretariat, { eventId, ...eventWords() })
			await publishEvent(tx, secretariat, eventId)
			await expect(publishEvent(tx, secretariat, eventId)).rejects.toThrow(new Refused('alreadyPublished'))

			expect((await trailOf(tx, 'public_event.published')).map(({ actorId }) => actorId)).toContain(secretariat.id)
		}))

	test('is not saved over what somebody else saved', () =>
		inTransaction(db, async (tx) => {
			const { secretariat, eventId } = await anEvent(tx)

			await expect(editEvent(tx, secretariat, { eventId, ...eventWords(), version: 1 })).rejects.toThrow(Outdated)
		}))

	test('that moves is told to those who come and wait, once, and their calendars follow', async () => {
		const { eventId, secretariat } = await inTx(async (tx) => {
			const gathering = await anEvent(tx, { capacity: 1 })
			await signsUp(tx, gathering.eventId, 'ann@flyt.example')
			await signsUp(tx, gathering.eventId, 'bo@flyt.example')
			return gathering
		})

		const wish = { eventId, ...eventWords({ capacity: 1 }), version: 2, startsTime: '11:00' }
		await inTx((tx) => editEvent(tx, secretariat, wish))
		const news = { eventId, sequence: 1, kind: 'moved', reason: '' }
		expect(await queuedNews(eventId)).toEqual([news])
		for (let nth = 0; nth < 2; nth += 1) await tellAttendees.run(aWorkbench(db), news)
		await tellAttendees.run(aWorkbench(db), { ...news, sequence: 0 })

		const told = ['Du har en plads: Prøveseminar', 'Ændret: Prøveseminar']
		expect(await toldOf(db, 'ann@flyt.example')).toEqual(told)
		expect(await toldOf(db, 'bo@flyt.example')).toEqual(['Du står på ventelisten: Prøveseminar', told[1]])
		const [first, second] = await entriesOf('ann@flyt.example')
		expect([first!.uid, first!.sequence, second!.sequence]).toEqual([second!.uid, 0, 1])
		expect(second!.startDate.toJSDate()).toEqual(new Date('2026-05-14T09:00:00Z'))
		expect(await entriesOf('bo@flyt.example')).toEqual([])
	})

	test('that is cancelled is told with its reason, and leaves the calendars', async () => {
		const { eventId, secretariat } = await inTx(async (tx) => {
			const gathering = await anEvent(tx)
			await signsUp(tx, gathering.eventId, 'ann@aflyst.example')
			return gathering
		})

		await inTx((tx) => cancelEvent(tx, secretariat, { id: eventId, reason: 'Sne' }))
		const news = { eventId, sequence: 1, kind: 'cancelled', reason: 'Sne' }
		expect(await queuedNews(eventId)).toEqual([news])
		await tellAttendees.run(aWorkbench(db), news)

		const mails = await db
			.selectFrom('mails')
			.select(['subject', 'body_text', 'calendar_method'])
			.where('recipient', '=', 'ann@aflyst.example')
			.orderBy('id')
			.execute()
		expect(mails.at(-1)).toMatchObject({ subject: 'Aflyst: Prøveseminar', calendar_method: 'CANCEL' })
		expect(mails.at(-1)!.body_text).toContain('\n\nSne\n\n')
		await expect(inTx((tx) => asks(tx, eventId, 'bo@aflyst.example'))).rejects.toThrow(new Refused('cancelled'))
		await expect(inTx((tx) => cancelEvent(tx, secretariat, { id: eventId, reason: 'Igen' }))).rejects.toThrow(
			new Refused('cancelled'),
		)
	})
})

async function queuedNews(eventId: string) {
	const news = (await listJobs(db, 'public-events.tell')).map(({ payload }) => payload as { eventId: string })
	return news.filter((one) => one.eventId === eventId)
}

async function entriesOf(email: string) {
	const mails = await db
		.selectFrom('mails')
		.select('calendar')
		.where('recipient', '=', email)
		.where('calendar', 'is not', null)
		.orderBy('id')
		.execute()
	return mails.flatMap(({ calendar }) => readCalendar(calendar!).events)
}

test('the public calendar says when and where, and never the way into the meeting', () =>
	inTransaction(db, async (tx) => {
		const { eventId } = await anEvent(tx, { onlineUrl: 'https://moede.example/hemmelig' })
		const event = await lockEvent(tx, eventId)

		const feed = {
			name: 'Arrangementer',
			description: '',
			publicUrl: 'https://torvet.example',
			at: new Date(),
			events: [event],
		}
		const text = publicCalendar(feed)

		const { method, events } = readCalendar(text)
		expect(method).toBe('PUBLISH')
		expect(events.map(({ summary, location }) => [summary, location])).toEqual([['Prøveseminar', 'Prøvelev Rådhus']])
		expect(text).not.toContain('hemmelig')
	}))

describe('slides', () => {
	async function withSlides(tx: Tx) {
		const gathering = await anEvent(tx, { capacity: 1 })
		const { eventId, secretariat, programme } = gathering
		await signsUp(tx, eventId, 'ann@slides.example')
		await signsUp(tx, eventId, 'bo@slides.example')
		const upload = { name: 'oplaeg.pdf', mediaType: 'application/pdf', size: 3, sha256: 'a'.repeat(64), picture: null }
		await storeFile(tx, secretariat, { upload, belongsTo: { kind: SLIDES, id: eventId, programmeId: programme.id } })
		return gathering
	}
	const ask = (tx: Tx, eventId: Id<'publicEvent'>, email: string) =>
		askForSlides(tx, { eventId, email, language: 'da', network: email, sender })

	test('are sent once, to those who have a place', () =>
		inTransaction(db, async (tx) => {
			const { eventId, secretariat } = await withSlides(tx)

			await sendSlides(tx, secretariat, { id: eventId, sender })

			expect((await toldOf(tx, 'ann@slides.example')).at(-1)).toBe('Slides: Prøveseminar')
			expect((await toldOf(tx, 'bo@slides.example')).at(-1)).toBe('Du står på ventelisten: Prøveseminar')
			await expect(sendSlides(tx, secretariat, { id: eventId, sender })).rejects.toThrow(new Refused('slidesSent'))
		}))

	test('are not sent before there are any', () =>
		inTransaction(db, async (tx) => {
			const { eventId, secretariat } = await anEvent(tx)

			await expect(sendSlides(tx, secretariat, { id: eventId, sender })).rejects.toThrow(new Refused('noSlides'))
		}))

	test('are mailed to whoever asks, once they are out', () =>
		inTransaction(db, async (tx) => {
			const { eventId, secretariat } = await withSlides(tx)
			await expect(ask(tx, eventId, 'cy@slides.example')).rejects.toThrow(new Refused('noSlides'))
			await sendSlides(tx, secretariat, { id: eventId, sender })

			await ask(tx, eventId, 'cy@slides.example')

			expect(await toldOf(tx, 'cy@slides.example')).toEqual(['Slides: Prøveseminar'])
		}))
})

describe('what is known of those who come', () => {
	const forget = (at: string) => {
		travelTo(at)
		return forgetAttendees.run(aWorkbench(db), {})
	}

	test('goes in its time: unproved addresses, then needs, then everybody, and the mails with them', async () => {
		const [eventId, unproved] = await inTx(async (tx) => {
			const { eventId: id } = await anEvent(tx)
			await signsUp(tx, id, 'ann@glem.example', 'Nødder')
			const gone = await signsUp(tx, id, 'bo@glem.example')
			await giveUpPlace(tx, gone, sender)
			return [id, await asks(tx, id, 'cy@glem.example')] as const
		})
		const left = async () => ({
			people: (await db.selectFrom('event_sign_ups').select('email').where('event_id', '=', eventId).execute()).map(
				({ email }) => email.split('@')[0],
			),
			needs: (
				await db
					.selectFrom('event_needs as n')
					.innerJoin('event_sign_ups as s', 's.id', 'n.sign_up_id')
					.select('n.needs')
					.where('s.event_id', '=', eventId)
					.execute()
			).map(({ needs }) => needs),
			mails: (
				await db
					.selectFrom('mails')
					.select('recipient')
					.distinct()
					.where('recipient', 'like', '%@glem.example')
					.orderBy('recipient')
					.execute()
			).map(({ recipient }) => recipient.split('@')[0]),
		})

		await forget('2026-03-12T09:59:00Z')
		expect(await left()).toEqual({ people: ['ann', 'cy'], needs: ['Nødder'], mails: ['ann', 'bo', 'cy'] })
		await forget('2026-03-12T10:01:00Z')
		expect(await left()).toEqual({ people: ['ann'], needs: ['Nødder'], mails: ['ann', 'bo'] })
		await forget('2026-06-13T12:00:00Z')
		expect(await left()).toEqual({ people: ['ann'], needs: ['Nødder'], mails: ['ann', 'bo'] })
		await forget('2026-06-13T14:00:00Z')
		expect(await left()).toEqual({ people: ['ann'], needs: [], mails: ['ann', 'bo'] })
		await forget('2026-11-13T12:00:00Z')
		expect((await left()).people).toEqual(['ann'])
		for (let nth = 0; nth < 2; nth += 1) await forget('2026-11-13T14:00:00Z')
		expect(await left()).toEqual({ people: [], needs: [], mails: [] })
		const counted = await db.selectFrom('event_counts').select('places').where('event_id', '=', eventId).execute()
		expect(counted).toEqual([{ places: 1 }])
		expect(unproved).toBeTypeOf('string')
	})

	test('stands nowhere in the trail', async () => {
		const trail = await db.selectFrom('events').selectAll().where('verb', 'like', 'public_event.%').execute()

		expect(trail.length).toBeGreaterThan(10)
		expect(JSON.stringify(trail)).not.toMatch(/@|Nødder|hemmelig/)
	})
})
