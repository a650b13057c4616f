import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { aChannel } from '../../../tests/support/channel.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPicture } from '../../../tests/support/files.ts'
import { tablesThatHold } from '../../../tests/support/leaks.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { listEvents } from '../activity/index.ts'
import { writeEntry } from './write-entry.ts'

const folder = mkdtempSync(join(tmpdir(), 'torvet-learning-'))
const db = await freshDatabase()
afterAll(async () => {
	await db[Symbol.asyncDispose]()
	rmSync(folder, { recursive: true })
})
beforeEach(() => travelTo('2026-05-04T10:00:00Z'))
const browser = testApp(db, { TORVET_DEMO: 'off', TORVET_DATA: folder })
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

const WORDS = { seatId: '', otherwise: '', photoAlt: '' }
const logOf = ({ room }: { room: { programme: { slug: string } } }) => `/programmes/${room.programme.slug}/learning`

async function aLog() {
	return inOne(async (tx) => {
		const own = await aChannel(tx)
		const entry = { programmeId: own.programmeId, ...WORDS, tried: 'Stole', happened: 'De blev brugt' }
		const ids = {
			room: await writeEntry(tx, own.writer, { ...entry, reach: 'room', tried: 'Kvintskildpadde' }),
			followers: await writeEntry(tx, own.writer, { ...entry, reach: 'followers', tried: 'Guldbrandsdalsost' }),
			public: await writeEntry(tx, own.member, { ...entry, reach: 'public', tried: 'Havtorn' }),
		}
		return { own, ids, elsewhere: await aChannel(tx) }
	})
}

test('each reads what the towns let them, and what is not for everybody only in the log', async () => {
	const { own, ids, elsewhere } = await aLog()
	const said = async (who: Somebody, path = logOf(own)) => {
		const html = await (await browser.get(path, who)).text()
		return ['Kvintskildpadde', 'Guldbrandsdalsost', 'Havtorn'].filter((word) => html.includes(word))
	}
	const inRoom = [own.member, own.facilitator, own.secretariat, own.writer]

	for (const who of inRoom) expect(await said(who)).toEqual(['Kvintskildpadde', 'Guldbrandsdalsost', 'Havtorn'])
	expect(await said(own.follower)).toEqual(['Guldbrandsdalsost', 'Havtorn'])
	for (const who of [undefined, elsewhere.member, elsewhere.facilitator, elsewhere.secretariat, elsewhere.follower]) {
		expect(await said(who)).toEqual(['Havtorn'])
	}
	const visitors = await (await browser.get(logOf(own))).text()
	expect([visitors.includes(own.member.name), visitors.includes(own.room.seats[1]!.name)]).toEqual([false, true])
	const { slug } = own.room.programme
	const others = [
		`/programmes/${slug}`,
		`/programmes/${slug}/feed.atom`,
		'/search?q=brugt',
		'/sitemap.xml',
		'/desk',
		'/',
	]
	for (const path of [...others, `/programmes/${slug}/room`, `/api/v1/programmes/${slug}`]) {
		const found = path.startsWith('/search') ? ['Havtorn'] : []
		for (const who of [undefined, own.follower, own.member])
			expect([path, await said(who, path)]).toEqual([path, found])
	}
	const sitemap = await (await browser.get('/sitemap.xml')).text()
	const listed = Object.entries(ids).flatMap(([reach, id]) => (sitemap.includes(`${logOf(own)}/${id}<`) ? [reach] : []))
	expect(listed).toEqual(['public'])
	const statuses = async (who: Somebody) =>
		Promise.all(Object.values(ids).map(async (id) => (await browser.get(`${logOf(own)}/${id}`, who)).status))
	for (const who of inRoom) expect(await statuses(who)).toEqual([200, 200, 200])
	expect(await statuses(own.follower)).toEqual([404, 200, 200])
	for (const who of [undefined, elsewhere.member, elsewhere.secretariat]) {
		expect(await statuses(who)).toEqual([404, 404, 200])
	}
	for (const word of ['Kvintskildpadde', 'Guldbrandsdalsost']) {
		expect(await tablesThatHold(db, word)).toEqual(['public.learning_entries'])
	}
	const event = (await listEvents(db, ids.room))[0]
	expect([event?.verb, JSON.stringify(event?.particulars).includes('Kvint')]).toEqual(['learning.written', false])
})

test('the feed is of one town when asked, and goes on over pages', async () => {
	const { own } = await aLog()
	const seat = own.room.seats.find(({ organisationId }) => organisationId === own.member.mandates[0]?.organisationId)!
	const html = await (await browser.get(`${logOf(own)}?town=${seat.id}`, own.writer)).text()
	expect([html.includes('Havtorn'), html.includes('Kvintskildpadde')]).toEqual([true, false])
	expect((await browser.get(`${logOf(own)}?town=nowhere&page=x`, own.writer)).status).toBe(200)

	await inOne(async (tx) => {
		for (let nth = 1; nth <= 20; nth += 1) {
			travelTo(`2026-05-04T10:${10 + nth}:00Z`)
			const entry = { ...WORDS, tried: `Forsøg ${nth}`, happened: 'Intet', reach: 'public' as const }
			await writeEntry(tx, own.member, { programmeId: own.programmeId, ...entry })
		}
	})
	const [first, second] = await Promise.all(
		['', '?page=2'].map(async (page) => (await browser.get(`${logOf(own)}${page}`)).text()),
	)
	expect([first!.includes('Forsøg 20'), first!.includes('Havtorn'), second!.includes('Havtorn')]).toEqual([
		true,
		false,
		true,
	])
})

test('a member writes with a photo that needs its words, corrects it and takes it out again', async () => {
	const own = await inOne(aChannel)
	const { writer, member, facilitator, follower } = own
	const log = logOf(own)
	const picture = new File([new Uint8Array(await aPicture({ width: 60, height: 40 }))], 'torv.jpg')
	const form = (fields: Record<string, string>, file?: File) => {
		const data = new FormData()
		for (const [name, value] of Object.entries(fields)) data.append(name, value)
		if (file) data.append('files', file)
		return data
	}
	const said = { tried: 'Ti stole', happened: 'De blev brugt', otherwise: '', photoAlt: '', reach: 'room' }

	for (const who of [facilitator, follower]) {
		expect((await browser.get(`${log}/new`, who)).status).toBe(403)
		expect((await browser.post(log, form(said), who)).status).toBe(403)
	}
	expect((await browser.get(`${log}/new`)).status).toBe(401)
	const mute = await browser.post(log, form(said, picture), writer)
	const html = await mute.text()
	expect([mute.status, html.includes('Skriv, hvad billedet viser'), html.includes('Ti stole')]).toEqual([
		422,
		true,
		true,
	])
	const wrong = await browser.post(log, form({ ...said, photoAlt: 'x' }, new File(['Hej'], 'x.txt')), writer)
	expect([wrong.status, (await wrong.text()).includes('x.txt: Det er ikke et billede')]).toEqual([422, true])
	expect((await browser.post(log, form({ ...said, photoAlt: 'Stole på torvet' }, picture), writer)).status).toBe(303)

	const feed = await (await browser.get(log, writer)).text()
	expect(feed).toContain('alt="Stole på torvet"')
	const photo = /src="(\/files\/[^"]+)"/.exec(feed)![1]!
	const statuses = () =>
		Promise.all([member, facilitator, follower, undefined].map(async (who) => (await browser.get(photo, who)).status))
	expect(await statuses()).toEqual([200, 200, 404, 404])

	const edit = /href="([^"]+\/edit)"/.exec(feed)![1]!
	const change = { ...said, photoAlt: 'Ti stole', reach: 'public', version: '1' }
	expect((await browser.get(edit, member)).status).toBe(403)
	expect((await browser.get(edit, follower)).status).toBe(404)
	expect((await browser.post(edit, { ...change, photoAlt: '' }, writer)).status).toBe(422)
	expect((await browser.post(edit, change, writer)).status).toBe(303)
	expect((await browser.post(edit, { ...change, tried: 'For sent' }, writer)).status).toBe(409)
	expect(await statuses()).toEqual([200, 200, 200, 200])

	const withdrawal = edit.replace(/edit$/, 'withdrawal')
	expect((await browser.post(withdrawal, {}, member)).status).toBe(403)
	expect((await browser.post(withdrawal, {}, writer)).status).toBe(303)
	expect((await browser.post(withdrawal, {}, writer)).status).toBe(404)
	expect(await statuses()).toEqual([404, 404, 404, 404])
	expect(await tablesThatHold(db, 'Ti stole')).toEqual([])
})
