import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { aSeatUser, peopleAbove, peopleAround } from '../../../tests/support/around-room.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aFullOuting, anOuting, joins, LATE, tripWords, versionOf } from '../../../tests/support/study-trips.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { listPlaces } from './place.queries.ts'
import { readItinerary } from './queries.ts'
import { tellTripNeeds } from './tell-trip-needs.ts'

const SECRET = 'Kvintskildpadde'
const NOW = '2026-03-10T10:00:00Z'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

let outing: Awaited<ReturnType<typeof aFullOuting>>
let draftId: Id<'studyTrip'>
let people: Record<string, Somebody>

beforeAll(async () => {
	travelTo(NOW)
	await inOne(async (tx) => {
		outing = await aFullOuting(tx, { most: 2, title: SECRET })
		const elsewhere = await anOuting(tx)
		draftId = (await anOuting(tx, { isDraft: true })).tripId
		const { programme } = outing.room
		await tx.updateTable('study_trips').set({ programme_id: programme.id }).where('id', '=', draftId).execute()
		await tellTripNeeds(tx, outing.planner, { id: outing.bo, needs: 'Nøddeallergi' })
		const { secretariat, room, otherSeat } = outing
		people = {
			...(await peopleAround(tx, { room, secretariat, elsewhere: elsewhere.room.programme.id })),
			memberElsewhere: elsewhere.planner,
			facilitatorElsewhere: elsewhere.facilitator,
			waiting: outing.neighbour,
			lent: await aSeatUser(tx, secretariat, otherSeat),
			head: outing.head,
			colleague: outing.second,
			traveller: outing.planner,
			facilitator: outing.facilitator,
			...(await peopleAbove(tx, room)),
		}
	})
})
beforeEach(() => travelTo(NOW))

const LEAD = ['facilitator', 'secretariat', 'administrator']
const OF_SEAT = ['head', 'colleague', 'traveller']
const ROOM = ['waiting', 'lent', ...OF_SEAT, ...LEAD]
const own = () => `/trips/${outing.tripId}`
const trips = () => `/programmes/${outing.room.programme.slug}/trips`

/** Each page, and who reads it; the rest are answered in a way that says nothing. */
const pages: Record<string, [address: () => string, readers: string[]]> = {
	'all trips': [trips, ROOM],
	'a new trip': [() => `${trips()}/new`, LEAD],
	'the trip': [own, ROOM],
	'its facts': [() => `${own()}/edit`, LEAD],
	'its plan': [() => `${own()}/plan`, LEAD],
	'a new day': [() => `${own()}/days/new`, LEAD],
	'a new leg': [() => `${own()}/legs/new`, LEAD],
	'who travels': [() => `${own()}/travellers`, LEAD],
	'the list for the travel agent': [() => `${own()}/travellers.csv`, LEAD],
	'what they need': [() => `${own()}/needs`, LEAD],
	'the page for the way': [() => `${own()}/today`, ['colleague', 'traveller', ...LEAD]],
	'the calendar': [() => `${own()}/calendar.ics`, ['colleague', 'traveller', ...LEAD]],
	'signing up from the seat': [() => `${own()}/seats/${outing.seat.id}`, [...OF_SEAT, ...LEAD]],
	'somebody’s place': [() => `${own()}/places/${outing.bo}`, [...OF_SEAT, ...LEAD]],
	'cancelling it': [() => `${own()}/places/${outing.bo}/cancellation`, [...OF_SEAT, ...LEAD]],
}

describe.each(Object.entries(pages))('%s', (_, [address, readers]) => {
	test('is read by those whom it is for, and nobody else reads a word', async () => {
		const answers = await Promise.all(
			Object.entries(people).map(async ([name, somebody]) => {
				const response = await browser.get(address(), somebody)
				return { name, status: response.status, says: (await response.text()).includes(SECRET) }
			}),
		)
		const readBy = answers.filter(({ status }) => status === 200).map(({ name }) => name)
		const refused = answers.filter(({ status }) => status !== 200)

		expect(readBy.sort()).toEqual([...readers].sort())
		expect(refused.filter(({ says }) => says)).toEqual([])
		// Outside of the room the trip does not exist.
		const outside = refused.filter(({ name }) => !ROOM.includes(name) && name !== 'visitor')
		const status = address().startsWith('/trips/') ? 404 : 403
		expect(outside).toEqual(outside.map(({ name }) => ({ name, status, says: false })))
		expect(answers.find(({ name }) => name === 'visitor')?.status).toBe(401)
	})
})

test('a draft is the facilitator’s, in the list too', async () => {
	const status = async (who: string) => (await browser.get(`/trips/${draftId}`, people[who])).status

	expect([await status('facilitator'), await status('traveller')]).toEqual([200, 404])
	expect(await (await browser.get(trips(), people['facilitator'])).text()).toContain('Prøvetur')
	expect(await (await browser.get(trips(), people['traveller'])).text()).not.toContain('Prøvetur')
})

test('what somebody needs is read by them and by those who facilitate, on no other page and in no file', async () => {
	const readsIt: string[] = []
	for (const [name, somebody] of Object.entries(people)) {
		for (const [page, [address]] of Object.entries(pages)) {
			const text = await (await browser.get(address(), somebody)).text()
			if (text.includes('Nøddeallergi')) readsIt.push(`${name}: ${page}`)
		}
	}

	expect(readsIt.sort()).toEqual(['traveller: somebody’s place', ...LEAD.map((who) => `${who}: what they need`)].sort())
})

test('the list for the travel agent runs no formula', async () => {
	const place = `${own()}/places/${outing.kaj}`
	await browser.post(`${place}/wishes`, { travelName: '=1+1;"X"', singleRoom: 'yes' }, people['colleague'])
	const csv = await (await browser.get(`${own()}/travellers.csv`, people['facilitator'])).text()

	expect(csv.split('\r\n')[2]).toMatch(
		/^"'=1\+1;""X""";Kaj Plan \d+;Prøvelev \d+ Kommune;[^;]+;Eneværelse;Fælles;Har plads$/,
	)
})

test('the calendar holds the days as days and the legs in their own time', async () => {
	const text = await (await browser.get(`${own()}/calendar.ics`, people['traveller'])).text()

	expect(text.match(/DTSTART[^\r]*/g)?.slice(-3)).toEqual([
		'DTSTART;VALUE=DATE:20260501',
		'DTSTART;VALUE=DATE:20260502',
		'DTSTART;TZID=Europe/Copenhagen:20260501T080000',
	])
})

test('a facilitator plans: faults stand beside their fields, and what does not connect is said there too', async () => {
	const { facilitator, room } = await inOne((tx) => anOuting(tx))
	const address = `/programmes/${room.programme.slug}/trips`
	const faulty = await browser.post(address, { ...typedTrip(), price: 'mange', most: '1', fewest: '9' }, facilitator)
	const html = await faulty.text()
	expect(faulty.status).toBe(422)
	expect(html).toContain('Skriv et beløb fra 0')
	expect(html).toContain('value="mange"')
	const planned = await browser.post(address, typedTrip(), facilitator)
	const tripId = /trips\/([\w-]+)\/plan/.exec(planned.headers.get('location') ?? '')?.[1] as Id<'studyTrip'>

	const day = { version: '1', day: '1. maj 2026', place: 'Havnby', sees: '', hosts: '', overnight: '' }
	expect((await browser.post(`/trips/${tripId}/days`, { ...day, day: 'fredag 2. maj 2026' }, facilitator)).status).toBe(
		422,
	)
	expect((await browser.post(`/trips/${tripId}/days`, day, facilitator)).status).toBe(303)
	expect((await browser.post(`/trips/${tripId}/days`, { ...day, version: '2' }, facilitator)).status).toBe(422)
	expect((await browser.post(`/trips/${tripId}/days`, { ...day, day: '2. maj 2026' }, facilitator)).status).toBe(409)
	const leg = { version: '2', origin: 'A', destination: 'B', mode: 'train', km: '10', note: '', arrivesOn: '' }
	const times = { departsOn: '1.5.2026', departsTime: '8.00', arrivesTime: '9.00' }
	const zones = { departsZone: 'Europe/Copenhagen', arrivesZone: 'Europe/Helsinki' }
	const impossible = await browser.post(`/trips/${tripId}/legs`, { ...leg, ...times, ...zones }, facilitator)
	expect([impossible.status, await impossible.text()]).toEqual([422, expect.stringContaining('Ankomsten ligger før')])
	const whole = { ...leg, ...times, departsZone: 'Europe/Copenhagen', arrivesZone: 'Europe/Copenhagen' }
	expect((await browser.post(`/trips/${tripId}/legs`, whole, facilitator)).headers.get('location')).toContain('/plan')
	const next = { ...whole, version: '3', origin: 'C', departsTime: '8.30', arrivesTime: '9.30' }
	const saved = await browser.post(`/trips/${tripId}/legs`, next, facilitator)
	const beside = await (await browser.get(saved.headers.get('location') ?? '', facilitator)).text()
	expect(beside).toContain('Begynder et andet sted')
	expect(beside).toContain('Afgang før den forrige er fremme')

	const { legs } = await readItinerary(db, tripId)
	const version = `${await inOne((tx) => versionOf(tx, tripId))}`
	const removal = `/trips/${tripId}/legs/${legs[1]?.id}/removal`
	expect((await browser.post(removal, { version: '1' }, facilitator)).status).toBe(409)
	expect((await browser.post(removal, { version }, facilitator)).status).toBe(303)
	expect((await browser.post(`/trips/${tripId}/announcement`, {}, facilitator)).status).toBe(303)
	expect((await browser.post(`/trips/${tripId}/decision`, {}, facilitator)).status).toBe(409)
	expect((await browser.post(`/trips/${tripId}/cancellation`, { reason: '' }, facilitator)).status).toBe(422)
	expect((await browser.post(`/trips/${tripId}/cancellation`, { reason: 'Nej' }, facilitator)).status).toBe(303)
	expect((await browser.get(`/trips/${tripId}/edit`, facilitator)).status).toBe(403)
})

test('what is edited is checked against the trip’s days, and prices that stand are not changed', async () => {
	const { tripId, facilitator } = await inOne((tx) => anOuting(tx))
	const version = `${await inOne((tx) => versionOf(tx, tripId))}`
	const late = await browser.post(
		`/trips/${tripId}/edit`,
		{ ...typedTrip(), version, closesOn: '1.5.2026' },
		facilitator,
	)
	expect([late.status, await late.text()]).toEqual([422, expect.stringContaining('Tilmeldingen lukker efter')])
	expect((await browser.post(`/trips/${tripId}/edit`, { ...typedTrip(), version: '1' }, facilitator)).status).toBe(409)
	expect((await browser.post(`/trips/${tripId}/edit`, { ...typedTrip(), version }, facilitator)).status).toBe(303)
})

test('a member signs up, says what they need, and reads what cancelling costs before they do', async () => {
	const { tripId, planner, second, seat } = await inOne((tx) => anOuting(tx, { placesInFee: 0 }))
	const form = `/trips/${tripId}/seats/${seat.id}`
	const empty = await browser.post(form, { travelName: 'Bo P.' }, planner)
	const html = await empty.text()
	expect(empty.status).toBe(422)
	expect(html).toContain('Vælg, hvem der skal med')
	expect(html).toContain('value="Bo P."')
	const signed = await browser.post(form, { who: planner.id, singleRoom: 'yes' }, planner)
	const place = (signed.headers.get('location') ?? '').split('?')[0] ?? ''
	expect((await browser.post(form, { who: planner.id }, second)).status).toBe(409)
	const page = await (await browser.get(place, planner)).text()
	expect(page).toContain('1.250,50 kr.')
	expect((await browser.post(`${place}/needs`, { needs: 'n'.repeat(1001) }, planner)).status).toBe(422)
	expect((await browser.post(`${place}/needs`, { needs: 'Æg' }, second)).status).toBe(403)
	expect((await browser.post(`${place}/needs`, { needs: 'Æg' }, planner)).status).toBe(303)
	expect((await browser.post(`${place}/wishes`, { travelName: '' }, planner)).status).toBe(422)
	expect((await browser.post(`${place}/acceptance`, {}, planner)).status).toBe(409)

	expect(await (await browser.get(`${place}/cancellation`, planner)).text()).toContain('Det koster ikke noget')
	travelTo(LATE)
	// Six weeks later the first session is over.
	const later = testApp(db)
	expect(await (await later.get(`${place}/cancellation`, planner)).text()).toContain(
		'I skylder 1.250,50 kr., hvis du melder afbud nu.',
	)
	const stale = await later.post(`${place}/cancellation`, { owed: '0' }, planner)
	expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('Beløbet har ændret sig')])
	expect((await later.post(`${place}/cancellation`, { owed: '125050' }, planner)).status).toBe(303)
	expect((await listPlaces(db, tripId)).map(({ state, owed }) => [state, owed])).toEqual([['cancelled', 125_050]])
})

test('the only one whom a seat can still send is chosen already', async () => {
	const { tripId, head, planner, second, seat } = await inOne((tx) => anOuting(tx))
	const chosen = async () => {
		const html = await (await browser.get(`/trips/${tripId}/seats/${seat.id}`, head)).text()
		return /name="who" value="(\S+)" checked/.exec(html)?.[1]
	}

	for (const actor of [planner, second]) await inOne((tx) => joins(tx, { tripId, actor, seat }))
	expect(await chosen()).toBe(undefined)
	await inOne((tx) => joins(tx, { tripId, actor: head, seat }))
	expect(await chosen()).toBe('other')
})

test('on the way the page says where, when, and what comes next', async () => {
	const said = async (moment: string) => {
		travelTo(moment)
		return (await (await testApp(db).get(`${own()}/today`, people['traveller'])).text()).replaceAll(/<[^>]+>/g, ' ')
	}

	expect(await said('2026-04-30T10:00:00Z')).toContain('Vi rejser i morgen')
	expect(await said('2026-05-01T05:30:00Z')).toMatch(/Næste\s+08\.00\s+Prøvelev – Havnby\s+ankomst 10\.00/)
	expect(await said('2026-05-01T07:00:00Z')).toMatch(/Lige nu\s+08\.00/)
	expect(await said('2026-05-02T10:00:00Z')).toContain('I dag: Havnby')
	expect(await said('2026-05-03T10:00:00Z')).toContain('Velkommen hjem')
})

/** As it is typed: a trip of 1,000 kroner that nobody pays for but those who travel. */
function typedTrip(): Record<string, string> {
	const { title, purpose, includes } = tripWords()
	const money = { currency: 'DKK', price: '1.000', singleSupplement: '250,50', transportDiscount: '', placesInFee: '0' }
	const people = { fewest: '2', most: '3', answerHours: '48' }
	const days = { opensOn: '1.3.2026', closesOn: '10.4.2026', freeUntilOn: '20.4.2026' }
	return { title, purpose, includes, ...money, ...people, ...days, train: '25,5', co2Source: 'Prøve' }
}
