import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { readCalendar } from '../../../tests/support/calendars.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { anEvent, type Gathering, signsUp, statesOf } from '../../../tests/support/public-events.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Role } from '../../platform/actor.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { placePath } from './links.ts'
import { settlePlaces } from './settle-places.job.ts'

const folder = mkdtempSync(join(tmpdir(), 'torvet-events-'))
const db = await freshDatabase()
afterAll(async () => {
	await db[Symbol.asyncDispose]()
	rmSync(folder, { recursive: true })
})
const browser = testApp(db, { TORVET_DEMO: 'off', TORVET_DATA: folder })

/** Whatever of it stood on a page could be read there. */
const SECRETS = { name: 'Kvintskildpadde', needs: 'Oktavbier', link: 'moede.example/septim' }

let seminar: Gathering
let draft: Gathering
let people: Record<string, Somebody>

beforeAll(async () => {
	travelTo('2026-03-10T10:00:00Z')
	await db.transaction().execute(async (tx) => {
		seminar = await anEvent(tx, { title: 'Septimseminar', capacity: 1, onlineUrl: `https://${SECRETS.link}` })
		draft = await anEvent(tx, { title: 'Udkastseminar', state: 'draft' })
		await signsUp(tx, seminar.eventId, `${SECRETS.name}@x.example`.toLowerCase(), SECRETS.needs)
		const role = (name: Role, programmeId = seminar.programme.id) =>
			aPerson(tx, `${name} ${programmeId}`, { roles: [{ role: name, programmeId }] })
		people = {
			visitor: undefined,
			outsider: await aPerson(tx, 'Udenfor'),
			applicant: await aPerson(tx, 'Ansøger', { actsFor: [await aMunicipality(tx)] }),
			assessor: await role('assessor'),
			facilitator: await role('facilitator'),
			reader: await role('reader'),
			secretariatElsewhere: await role('secretariat', draft.programme.id),
			secretariat: seminar.secretariat,
		}
	})
})
beforeEach(() => {
	travelTo('2026-03-10T10:00:00Z')
})

async function statuses(path: string, send?: Record<string, string>) {
	const answers: Record<string, number> = {}
	for (const [name, somebody] of Object.entries(people)) {
		const response = send ? await browser.post(path, send, somebody) : await browser.get(path, somebody)
		answers[name] = response.status
	}
	return answers
}
const OTHERS = ['outsider', 'applicant', 'assessor', 'facilitator', 'reader', 'secretariatElsewhere']
const expected = (others: number, secretariat: number, visitor = 401) => ({
	visitor,
	...Object.fromEntries(OTHERS.map((name) => [name, others])),
	secretariat,
})

describe('who sees who comes', () => {
	test.for(['attendees', 'attendees.csv', 'needs', 'edit'])('the page of %s is the secretariat’s', async (room) => {
		expect(await statuses(`/events/${seminar.eventId}/${room}`)).toEqual(expected(403, 200))
	})

	test.for(['', '/new'])('what a programme invites to is listed for its secretariat (%s)', async (rest) => {
		expect(await statuses(`/programmes/${seminar.programme.slug}/events${rest}`)).toEqual(expected(403, 200))
	})

	test.for(['publication', 'cancellation', 'slides-mail', 'edit'])('nobody else sends %s', async (room) => {
		const { secretariat, ...others } = people
		for (const [name, somebody] of Object.entries(others)) {
			const { status } = await browser.post(`/events/${seminar.eventId}/${room}`, { reason: 'x' }, somebody)
			expect([name, status]).toEqual([name, somebody ? 403 : 401])
		}
		expect(secretariat).toBeDefined()
	})

	test('a draft does not exist for others', async () => {
		const answers = await statuses(`/events/${draft.eventId}`)
		expect(answers).toEqual({ ...expected(404, 404, 404), secretariatElsewhere: 200 })
		expect((await browser.post(`/events/${draft.eventId}/sign-ups`, { name: 'A', email: 'a@a.example' })).status).toBe(
			404,
		)
	})

	test('no public page, feed or list of open data says who comes, what they need or where one meets online', async () => {
		const own = `/events/${seminar.eventId}`
		const programme = `/programmes/${seminar.programme.slug}`
		const search = '/search?q=Kvintskildpadde'
		for (const path of ['/events', own, programme, '/events/calendar.ics', '/sitemap.xml', search]) {
			for (const somebody of [people['visitor'], people['facilitator'], people['secretariatElsewhere']]) {
				const text = (await (await browser.get(path, somebody)).text()).toLowerCase()
				const asked = path.startsWith('/search') ? ['oktavbier'] : ['kvintskildpadde', 'oktavbier']
				for (const secret of [...asked, SECRETS.link]) expect([path, text.includes(secret)]).toEqual([path, false])
			}
		}
	})

	test('the list and its file hold no needs; the page of needs does', async () => {
		const read = async (room: string) =>
			(await browser.get(`/events/${seminar.eventId}/${room}`, seminar.secretariat)).text()

		for (const room of ['attendees', 'attendees.csv']) {
			expect(await read(room)).toContain('kvintskildpadde')
			expect(await read(room)).not.toContain('Oktavbier')
		}
		expect(await read('needs')).toContain('Oktavbier')
	})
})

async function linkIn(email: string, pattern: RegExp): Promise<string> {
	const { body_text } = await db
		.selectFrom('mails')
		.select('body_text')
		.where('recipient', '=', email)
		.orderBy('id', 'desc')
		.executeTakeFirstOrThrow()
	return new URL(pattern.exec(body_text)![0]).pathname
}

describe('without an account', () => {
	const form = { name: 'Ann', email: 'ann@vej.example', organisation: '', needs: '' }

	test('bad input is said beside the field, and nothing typed is lost', async () => {
		const response = await browser.post(`/events/${seminar.eventId}/sign-ups`, {
			...form,
			email: 'ann',
			needs: 'Gluten',
		})

		expect(response.status).toBe(422)
		const text = await response.text()
		expect(text).toContain('Skriv en hel e-mail, fx navn@kommune.dk')
		expect(text).toContain('Gluten')
	})

	test('from the form to the waiting list, an offer, a place and back', async () => {
		const sent = await browser.post(`/events/${seminar.eventId}/sign-ups`, form)
		expect([sent.status, await statesOf(db, seminar.eventId)]).toEqual([200, ['kvintskildpadde place']])

		const confirmation = await linkIn(form.email, /https?:\S+\/event-confirmations\/\S+/)
		expect((await browser.get(confirmation)).status).toBe(200)
		const confirmed = await browser.post(confirmation)
		const place = confirmed.headers.get('location')!
		const waiting = await (await browser.get(place)).text()
		expect(waiting).toContain('Du er nummer 1 i rækken.')
		expect(waiting).not.toContain(SECRETS.link)
		expect((await browser.get(`${place}/calendar.ics`)).status).toBe(404)
		expect((await browser.post(`${place}/acceptance`)).status).toBe(409)

		const other = await db
			.selectFrom('event_sign_ups')
			.select('id')
			.where('state', '=', 'place')
			.executeTakeFirstOrThrow()
		await browser.post(`${placePath(await linkSigner(db), other.id)}/cancellation`)
		await settlePlaces.run(aWorkbench(db), { eventId: seminar.eventId })
		expect(await (await browser.get(place)).text()).toContain('Sig ja inden')
		const taken = await browser.post(`${place}/acceptance`)
		expect(taken.status).toBe(303)
		expect(await (await browser.get(taken.headers.get('location')!)).text()).toContain(SECRETS.link)
		const [entry] = readCalendar(await (await browser.get(`${place}/calendar.ics`)).text()).events
		expect(entry!.summary).toBe('Septimseminar')

		for (let nth = 0; nth < 2; nth += 1) {
			expect(await (await browser.post(`${place}/cancellation`)).text()).toContain('Du er meldt fra')
		}
		expect((await browser.get(place)).status).toBe(404)
		expect((await browser.get(confirmation)).status).toBe(404)
		expect(await statesOf(db, seminar.eventId)).toEqual([])
	})

	test('a link that somebody made up leads nowhere', async () => {
		const id = seminar.eventId
		for (const path of [`/event-places/${id}..x`, `/event-confirmations/${id}..x`, `/event-slides/${id}..x`]) {
			expect([path, (await browser.get(path)).status]).toEqual([path, 404])
		}
	})
})

test('slides are read by the link in the mail, and by nobody without it', async () => {
	const upload = new FormData()
	upload.append('slides', new File(['%PDF-1.7\n%%EOF'], 'oplæg.pdf'))
	const own = `/events/${seminar.eventId}`
	expect((await browser.post(`${own}/slides`, new FormData(), seminar.secretariat)).status).toBe(422)
	expect((await browser.post(`${own}/slides`, upload, seminar.secretariat)).status).toBe(303)
	expect((await browser.post(`${own}/slide-requests`, { slidesEmail: 'cy@vej.example' })).status).toBe(409)
	expect((await browser.post(`${own}/slides-mail`, {}, seminar.secretariat)).status).toBe(303)

	expect((await browser.post(`${own}/slide-requests`, { slidesEmail: 'cy@vej.example' })).status).toBe(200)

	const page = await linkIn('cy@vej.example', /https?:\S+\/event-slides\/\S+/)
	const link = /href="(\/event-slides\/[^"]+\.pdf)"/.exec(await (await browser.get(page)).text())![1]!
	const answer = await browser.get(link)
	expect([answer.status, await answer.text()]).toEqual([200, '%PDF-1.7\n%%EOF'])
	const bare = link.replace(/^\/event-slides\/[^/]+/, '/files')
	expect(await statuses(bare)).toEqual(expected(404, 200, 404))
	expect((await browser.get(link.replace(page, `${page}x`))).status).toBe(404)
})

test('free places are told until the event is over', async () => {
	const { eventId } = await db.transaction().execute((tx) => anEvent(tx, { title: 'Tertsmøde', capacity: 7 }))
	const tells = async () => (await (await browser.get(`/events/${eventId}`)).text()).includes('7 ledige af 7')

	expect(await tells()).toBe(true)
	travelTo('2026-05-14T13:00:00Z')
	expect(await tells()).toBe(false)
})

test('a published event says to machines what its page says', async () => {
	const text = await (await browser.get(`/events/${seminar.eventId}`)).text()
	const things = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json]) =>
		JSON.parse(json!),
	)

	expect(things).toMatchObject([
		{
			'@type': 'Event',
			name: 'Septimseminar',
			startDate: '2026-05-14T10:00:00+02:00',
			endDate: '2026-05-14T15:00:00+02:00',
			eventStatus: 'https://schema.org/EventScheduled',
			eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
		},
	])
})
