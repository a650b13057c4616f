import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { readCalendar } from '../../../tests/support/calendars.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPicture } from '../../../tests/support/files.ts'
import { aLink, aPreparedMeeting, aSpeaker, pathOf, PLACE, SPEAKER } from '../../../tests/support/materials.ts'
import { travelTo } from '../../platform/clock.ts'
import { linkSigner, signerWith } from '../../platform/signed-link.ts'
import { cancelMeeting } from '../meetings/index.ts'
import { listOfSpeaker } from './material.queries.ts'
import { renewLink } from './renew-link.ts'
import { findSpeaker } from './speaker.queries.ts'
import { withdrawSpeaker } from './withdraw-speaker.ts'

const folder = mkdtempSync(join(tmpdir(), 'torvet-speaking-'))
const db = await freshDatabase()
afterAll(async () => {
	await db[Symbol.asyncDispose]()
	rmSync(folder, { recursive: true })
})
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db, { TORVET_DEMO: 'off', TORVET_DATA: folder })

/** Two speakers at two items of one meeting whose room has material, and the pages that their links lead to. */
async function twoSpeakers() {
	return db.transaction().execute(async (tx) => {
		const meeting = await aPreparedMeeting(tx, { reach: 'room' })
		const { facilitator, items } = meeting
		await aLink(tx, facilitator, meeting, { title: 'Rummets papir' })
		await aLink(tx, facilitator, meeting, { title: 'Punktets papir', item: items.talk.id })
		const speaker = await aSpeaker(tx, meeting)
		const wish = { item: items.welcome.id, name: 'Osvald Kirkemark', email: 'osvald@gaest.example' }
		const other = await aSpeaker(tx, meeting, wish)
		return { ...meeting, speaker, other, own: await pathOf(tx, speaker), others: await pathOf(tx, other) }
	})
}

async function slides(fields: Record<string, string> = {}): Promise<FormData> {
	const form = new FormData()
	const words = { title: 'Mine slides', summary: '', opens: 'now', ...fields }
	for (const [name, value] of Object.entries(words)) form.append(name, value)
	form.append('files', new File([new Uint8Array(await aPicture({ width: 60, height: 40 }))], 'slides.jpg'))
	return form
}

test('the link shows the speaker’s own item, without an account and nothing else', async () => {
	const { own, meeting, planner, second, host, room } = await twoSpeakers()
	const answer = await browser.get(own)
	const html = await answer.text()

	const said = [
		'Septimoplæg',
		'10.30–11.15',
		PLACE.venue,
		PLACE.access,
		PLACE.directions,
		SPEAKER.expected,
		SPEAKER.contact,
	]
	for (const word of said) expect([word, html.includes(word)]).toEqual([word, true])
	const secrets = [
		'Kvintvelkomst',
		'Oktavsparring',
		'Hemmeligt',
		meeting.title,
		'Rummets papir',
		'Punktets papir',
		'Osvald',
	]
	const people = [planner, second, host].map(({ name }) => name)
	for (const word of [...secrets, ...people, ...room.seats.map(({ name }) => name)]) {
		expect([word, html.includes(word)]).toEqual([word, false])
	}
	expect([
		answer.status,
		answer.headers.get('cache-control'),
		/<meta name="robots" content="noindex/.test(html),
	]).toEqual([200, 'no-store', true])
	const calendar = await (await browser.get(`${own}/calendar.ics`)).text()
	expect(readCalendar(calendar).events.map(({ summary }) => summary)).toEqual(['Septimoplæg'])
})

test('they answer, say what they need, and bring slides that the room reads; another speaker gets at none of it', async () => {
	const { own, others, speaker, facilitator, meetingId, planner } = await twoSpeakers()
	const empty = await browser.post(`${own}/answer`, { needs: 'Stik' })
	const html = await empty.text()
	expect([empty.status, html.includes('Vælg ja eller nej'), html.includes('Stik')]).toEqual([422, true, true])
	expect((await browser.post(`${own}/answer`, { answer: 'confirmed', needs: 'Stik' })).headers.get('location')).toBe(
		`${own}?told=confirmed`,
	)
	expect((await findSpeaker(db, speaker.id))?.state).toBe('confirmed')

	const bare = await browser.post(`${own}/slides`, new FormData())
	expect([bare.status, (await bare.text()).includes('Vælg en fil')]).toEqual([422, true])
	expect((await browser.post(`${own}/slides`, await slides())).headers.get('location')).toBe(`${own}?told=brought`)
	const [material] = await listOfSpeaker(db, speaker.id)
	const page = await (await browser.get(own)).text()
	const file = /href="(\/speaking\/[^"]+\/files\/[^"]+)"/.exec(page)![1]!
	const asOther = file.replace(own, others)
	expect([(await browser.get(file)).status, (await browser.get(asOther)).status]).toEqual([200, 404])
	const behind = file.replace(`${own}/files`, '/files')
	expect([(await browser.get(behind, planner)).status, (await browser.get(behind)).status]).toEqual([200, 404])
	expect(await (await browser.get(`/meetings/${meetingId}/material`, planner)).text()).toContain('Mine slides')
	const told = await db.selectFrom('mails').select('subject').where('recipient', '=', facilitator.email).execute()
	expect(told.map(({ subject }) => subject).sort()).toEqual(['Slides fra Vibeke Tornhav', 'Vibeke Tornhav kommer'])

	expect((await browser.post(`${others}/slides/${material!.id}/removal`)).status).toBe(404)
	expect((await browser.post(`${own}/slides/nothing/removal`)).status).toBe(404)
	expect((await browser.post(`${own}/slides/${material!.id}/removal`)).status).toBe(303)
	expect([(await browser.get(file)).status, (await browser.get(behind, planner)).status]).toEqual([404, 404])
})

/** Every address below a link that is none. */
async function isShut(link: string): Promise<boolean> {
	const answers = [
		await browser.get(link),
		await browser.get(`${link}/calendar.ics`),
		await browser.get(`${link}/files/x/y`),
		await browser.post(`${link}/answer`, { answer: 'confirmed' }),
		await browser.post(`${link}/slides`, await slides()),
		await browser.post(`${link}/slides/x/removal`),
	]
	const first = await answers[0]!.text()
	expect(/Septimoplæg|Rådhus|Vibeke/.test(first)).toBe(false)
	return answers.every(({ status }) => status === 404)
}

test('a link that is forged, for something else, replaced, taken back or too old leads nowhere', async () => {
	const { own, others, speaker, other, facilitator, meetingId } = await twoSpeakers()
	const signer = await linkSigner(db)
	const mixed = `${own.slice(0, own.lastIndexOf('.'))}${others.slice(others.lastIndexOf('.'))}`
	const forged = [
		`/speaking/${signerWith('another secret').sign('speaker', speaker.linkId)}`,
		`/speaking/${signer.sign('event-place', speaker.linkId)}`,
		// The speaker's own id stands on no link.
		`/speaking/${signer.sign('speaker', speaker.id)}`,
		`/speaking/${speaker.linkId}`,
		mixed,
	]
	for (const link of forged) expect([link, await isShut(link)]).toEqual([link, true])
	expect((await browser.get(own)).status).toBe(200)

	const renew = { meetingId, speakerId: speaker.id, email: speaker.email }
	await db.transaction().execute((tx) => renewLink(tx, facilitator, renew))
	expect(await isShut(own)).toBe(true)
	const fresh = await pathOf(db, (await findSpeaker(db, speaker.id))!)
	await db.transaction().execute((tx) => withdrawSpeaker(tx, facilitator, { meetingId, speakerId: other.id }))
	expect([await isShut(others), (await browser.get(fresh)).status]).toEqual([true, 200])
	travelTo('2026-05-28T12:59:59Z')
	expect((await browser.get(fresh)).status).toBe(200)
	travelTo('2026-05-28T13:00:00Z')
	expect(await isShut(fresh)).toBe(true)
})

test('once it is cancelled the page says so, and takes no answer and no slides', async () => {
	const { own, facilitator, meetingId } = await twoSpeakers()
	await db.transaction().execute((tx) => cancelMeeting(tx, facilitator, { id: meetingId, reason: 'Hemmelig grund' }))

	const html = await (await browser.get(own)).text()
	expect([html.includes('Mødet er aflyst'), html.includes(PLACE.venue), html.includes('Hemmelig grund')]).toEqual([
		true,
		false,
		false,
	])
	const answer = await browser.post(`${own}/answer`, { answer: 'confirmed' })
	expect([answer.status, (await browser.post(`${own}/slides`, await slides())).status]).toEqual([409, 409])
	expect((await browser.get(`${own}/calendar.ics`)).status).toBe(404)
})

test('ten files are enough, however fast they come', async () => {
	const { own, speaker } = await twoSpeakers()
	const sent = await Promise.all(
		Array.from({ length: 12 }, async () => (await browser.post(`${own}/slides`, await slides())).status),
	)

	expect(sent.sort()).toEqual([...Array(10).fill(303), 409, 409])
	expect((await listOfSpeaker(db, speaker.id)).length).toBe(10)
})
