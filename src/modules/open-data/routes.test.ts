import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aCall, anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPublishedPage } from '../../../tests/support/pages.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { draftMeasure, publishMeasure } from '../toolbox/index.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Programme } from '../programmes/index.ts'
import { postponeDeadline } from '../call-setup/postpone-deadline.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { app } = testApp(db, { TORVET_DEMO: 'off', PUBLIC_URL: 'https://torvet.example' })

let programme: Programme
let hidden: Programme
let sofie: Actor

beforeAll(async () => {
	travelTo('2026-03-01T10:00:00Z')
	await db.transaction().execute(async (tx) => {
		sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		programme = await aProgramme(tx, sofie, { name: 'Byer & torve', startsOn: '2026-01-01' })
		hidden = await aProgramme(tx, sofie, { name: 'Hemmeligt', state: 'draft' })
		const dates = { opensAt: new Date('2026-02-02T08:00:00Z'), deadlineAt: new Date('2026-04-01T22:00:00Z') }
		const open = await anOpenCall(tx, sofie, {
			...dates,
			programmeId: programme.id,
			title: 'Søg <nu>',
			slug: 'soeg-nu',
		})
		await aCall(tx, sofie, { ...dates, programmeId: programme.id, title: 'Kladden', slug: 'kladden' })
		const deadlineAt = new Date('2026-04-08T22:00:00Z')
		const wish = { callId: open.id, version: open.version, deadlineAt, reason: 'Et nedbrud.' }
		await postponeDeadline(tx, sofie, wish)
	})
})

async function textOf(path: string): Promise<string> {
	const answer = await app.request(path, { headers: { 'accept-language': 'da' } })
	expect(answer.status).toBe(200)
	return answer.text()
}

/** What an independent reader makes of it: https://github.com/kewisch/ical.js. */
async function eventsOf(path: string): Promise<ICAL.Event[]> {
	const calendar = new ICAL.Component(ICAL.parse(await textOf(path)) as unknown[])
	return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

test('the calendar of a programme is read by another program, with the call’s new deadline', async () => {
	const events = await eventsOf(`/programmes/${programme.slug}/calendar.ics`)

	const deadline = events.find(({ summary }) => summary === 'Frist: Søg <nu>')!
	expect(deadline.startDate.toJSDate().toISOString()).toBe('2026-04-08T21:59:00.000Z')
	expect(events.filter(({ uid }) => uid.startsWith('milestone-')).map(({ startDate }) => startDate.isDate)).toContain(
		true,
	)
	expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
	expect(events.map(({ summary }) => summary).join()).not.toContain('Kladden')
})

test('all calls have a calendar together', async () => {
	expect((await eventsOf('/calls/calendar.ics')).map(({ summary }) => summary)).toEqual([
		'Åbner: Søg <nu>',
		'Frist: Søg <nu>',
	])
})

test('the feed tells what is new, and nothing of a draft', async () => {
	const feed = await textOf(`/programmes/${programme.slug}/feed.atom`)

	expect([...feed.matchAll(/<entry>.*?<title>(.*?)<\/title>/g)].map(([, title]) => title)).toEqual([
		'Ny frist: Søg &lt;nu&gt;',
		'Nyt opslag: Søg &lt;nu&gt;',
		'Nyt program: Byer &amp; torve',
	])
	expect(feed).toContain('Fristen er nu onsdag 8. april 2026 kl. 23.59. Et nedbrud.')
	expect(feed).toContain('href="https://torvet.example/calls/soeg-nu"')
	expect(await textOf('/calls/feed.atom')).toContain('<title>Nyt opslag: Søg &lt;nu&gt;</title>')
})

/** As a feed reader shows them: what is newest comes first. */
async function titlesIn(path: string): Promise<string[]> {
	return [...(await textOf(path)).matchAll(/<entry[^>]*>.*?<title>(.*?)<\/title>/gs)].map(([, title = '']) => title)
}

test('news and pages are told, of a programme that everybody sees and of the house', async () => {
	await db.transaction().execute(async (tx) => {
		travelTo('2026-03-02T10:00:00Z')
		await aPublishedPage(tx, sofie, { programmeId: programme.id, title: 'Torvet åbner' })
		await aPublishedPage(tx, sofie, { programmeId: hidden.id, title: 'Hemmelig nyhed' })
		travelTo('2026-03-03T10:00:00Z')
		await aPublishedPage(tx, sofie, { programmeId: null, kind: 'page', title: 'Om os' })
	})

	expect((await titlesIn('/feed.atom')).slice(0, 3)).toEqual(['Om os', 'Torvet åbner', 'Ny frist: Søg &lt;nu&gt;'])
	expect((await titlesIn(`/programmes/${programme.slug}/feed.atom`))[0]).toBe('Torvet åbner')
	expect(/torvet-aabner<\/loc><lastmod>(.{16})/.exec(await textOf('/sitemap.xml'))![1]).toBe('2026-03-02T10:00')
	expect(await textOf('/sitemap.xml')).not.toContain('hemmelig-nyhed')
})

test('each edition of a tool is told, with what is new in it; a draft is not', async () => {
	await db.transaction().execute(async (tx) => {
		const envelope = { language: 'da' as const, summary: 'Hvem ejer huset?' }
		const words = { problem: 'Ingen ved det.', approach: 'Spørg.', checklist: ['Tingbogen'] }
		await draftMeasure(tx, sofie, { envelope: { ...envelope, title: 'Kladde' }, words })
		const { id, version } = await draftMeasure(tx, sofie, { envelope: { ...envelope, title: 'Find ejeren' }, words })
		await publishMeasure(tx, sofie, { id, version, changes: '' })
		travelTo('2026-03-04T10:00:00Z')
		await publishMeasure(tx, sofie, { id, version: version + 1, changes: 'Nye links.' })
	})

	expect(await titlesIn('/toolbox/feed.atom')).toEqual(['Find ejeren, udgave 2', 'Nyt værktøj: Find ejeren'])
	expect([...(await textOf('/toolbox/feed.atom')).matchAll(/<summary>(.*?)</g)].map(([, text]) => text)).toEqual([
		'Nye links.',
		'Hvem ejer huset?',
	])
	expect(await titlesIn('/cases/feed.atom')).toEqual([])
	expect(await titlesIn('/feed.atom')).toContain('Nyt værktøj: Find ejeren')
})

test('a draft has neither calendar nor feed', async () => {
	const statusOf = async (name: string) => (await app.request(`/programmes/${hidden.slug}/${name}`)).status

	expect([await statusOf('calendar.ics'), await statusOf('feed.atom')]).toEqual([404, 404])
})

test('the map of the site names what is public', async () => {
	const map = await textOf('/sitemap.xml')

	expect(map).toContain(`<loc>https://torvet.example/programmes/${programme.slug}</loc>`)
	expect(map).toContain('<loc>https://torvet.example/calls/soeg-nu</loc>')
	expect(map).not.toContain(hidden.slug)
	expect(map).not.toContain('kladden')
	expect(await textOf('/robots.txt')).toContain('Sitemap: https://torvet.example/sitemap.xml')
})
