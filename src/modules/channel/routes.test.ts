import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aChannel, aTopic, type Channel } from '../../../tests/support/channel.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPicture } from '../../../tests/support/files.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { endPath } from './links.ts'
import { findReader } from './listeners.queries.ts'
import { listPosts } from './queries.ts'

const folder = mkdtempSync(join(tmpdir(), 'torvet-channel-'))
const db = await freshDatabase()
afterAll(async () => {
	await db[Symbol.asyncDispose]()
	rmSync(folder, { recursive: true })
})
beforeEach(() => travelTo('2026-05-04T10:00:00Z'))
const browser = testApp(db, { TORVET_DEMO: 'off', TORVET_DATA: folder })
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)
const channelOf = ({ room }: Channel) => `/programmes/${room.programme.slug}/room/channel`

function written(fields: Record<string, string>, ...files: [name: string, bytes: Uint8Array][]): FormData {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.append(name, value)
	for (const [name, bytes] of files) form.append('files', new File([new Uint8Array(bytes)], name))
	return form
}

test('a member starts a topic, another answers, and the writer corrects and deletes', async () => {
	const own = await inOne(aChannel)
	const { writer, member, follower } = own
	const address = channelOf(own)
	const faulty = await browser.post(address, written({ title: '', text: 'Hvem har prøvet?', reach: 'room' }), writer)
	expect(faulty.status).toBe(422)
	expect(await faulty.text()).toContain('Hvem har prøvet?')

	const started = await browser.post(address, written({ title: 'Tomme facader', text: 'Hvem?', reach: 'room' }), writer)
	expect(started.status).toBe(303)
	const topic = started.headers.get('location')!
	expect(await (await browser.get(address, member)).text()).toContain('Tomme facader')
	expect(await (await browser.get(address, follower)).text()).not.toContain('Tomme facader')

	expect((await browser.post(`${topic}/posts`, written({ text: ' ' }), member)).status).toBe(422)
	expect((await browser.post(`${topic}/posts`, written({ text: `Vi! @${writer.name}` }), member)).status).toBe(303)
	const read = await (await browser.get(topic, writer)).text()
	expect(read).toContain(`Nævnt: ${writer.name}`)

	const edit = /href="([^"]+\/edit)"/.exec(read)![1]!
	expect((await browser.get(edit, member)).status).toBe(403)
	expect((await browser.post(edit, { text: '', version: '1' }, writer)).status).toBe(422)
	expect((await browser.post(edit, { text: 'Hvem har prøvet det?', version: '1' }, writer)).status).toBe(303)
	const stale = await browser.post(edit, { text: 'For sent', version: '1' }, writer)
	expect([stale.status, (await stale.text()).includes('For sent')]).toEqual([409, true])

	const post = edit.replace(/\/edit$/, '')
	expect((await browser.post(`${post}/deletion`, {}, member)).status).toBe(403)
	expect((await browser.post(`${post}/deletion`, {}, writer)).status).toBe(303)
	const after = await (await browser.get(topic, member)).text()
	expect([after.includes('Hvem har prøvet det?'), after.includes('slettet af den, der skrev')]).toEqual([false, true])
	expect((await browser.post(`${post}/deletion`, {}, writer)).status).toBe(403)
})

test('files of a post are read by who reads its topic, and by nobody once it is deleted', async () => {
	const own = await inOne(aChannel)
	const { writer, member, follower } = own
	const wrong = await browser.post(
		channelOf(own),
		written({ title: 'Billeder', text: 'Se her', reach: 'room' }, ['x.exe', new Uint8Array([77, 90, 1])]),
		writer,
	)
	expect([wrong.status, (await wrong.text()).includes('x.exe: Den slags fil')]).toEqual([422, true])

	const picture = new Uint8Array(await aPicture({ width: 60, height: 40 }))
	const form = written({ title: 'Billeder', text: 'Se her', reach: 'room' }, ['gade.jpg', picture])
	const topic = (await browser.post(channelOf(own), form, writer)).headers.get('location')!
	const page = await (await browser.get(topic, member)).text()
	const file = /href="(\/files\/[^"]+)"/.exec(page)![1]!
	const statuses = (who: readonly (typeof writer | undefined)[]) =>
		Promise.all(who.map(async (one) => (await browser.get(file, one)).status))

	expect(await statuses([writer, member, own.facilitator, own.secretariat])).toEqual([200, 200, 200, 200])
	expect(await statuses([undefined, follower])).toEqual([404, 404])
	const { particulars } = await db
		.selectFrom('events')
		.select('particulars')
		.where('verb', '=', 'file.stored')
		.executeTakeFirstOrThrow()
	expect(JSON.stringify(particulars)).not.toContain('gade')

	const edit = /href="([^"]+\/edit)"/.exec(await (await browser.get(topic, writer)).text())![1]!
	const deletion = /action="([^"]+\/deletion)"/.exec(await (await browser.get(edit, writer)).text())![1]!
	await browser.post(deletion, {}, writer)
	expect(await statuses([writer, own.secretariat])).toEqual([404, 404])
})

test('the facilitator closes a topic and opens it again; what was typed meanwhile is not lost', async () => {
	const { own, id } = await inOne(async (tx) => {
		const own = await aChannel(tx)
		return { own, id: await aTopic(tx, own, { reach: 'followers' }) }
	})
	const { member, facilitator, follower } = own
	const topic = `${channelOf(own)}/${id}`
	expect((await browser.post(`${topic}/closing`, {}, member)).status).toBe(403)
	expect((await browser.post(`${topic}/closing`, {}, facilitator)).status).toBe(303)
	expect((await browser.post(`${topic}/closing`, {}, facilitator)).status).toBe(409)

	const late = await browser.post(`${topic}/posts`, written({ text: 'Lige for sent' }), member)
	const html = await late.text()
	expect([late.status, html.includes('Lige for sent'), html.includes('Tråden er lukket')]).toEqual([409, true, true])
	expect(await (await browser.get(topic, member)).text()).toContain('der kan ikke skrives mere')

	const edit = /href="([^"]+\/edit)"/.exec(await (await browser.get(topic, own.writer)).text())![1]!
	const regret = await (await browser.get(edit, own.writer)).text()
	expect([regret.includes('/deletion"'), regret.includes('<textarea')]).toEqual([true, false])
	expect((await browser.post(edit, { text: 'Anderledes', version: '1' }, own.writer)).status).toBe(403)

	expect((await browser.post(`${topic}/reopening`, {}, facilitator)).status).toBe(303)
	expect((await browser.post(`${topic}/reopening`, {}, facilitator)).status).toBe(409)
	expect((await browser.get(topic, follower)).status).toBe(200)
	expect((await browser.post(`${topic}/posts`, written({ text: 'Må jeg?' }), follower)).status).toBe(403)
	expect(await listPosts(db, id)).toHaveLength(1)
})

test('the room agrees in words on what leaves it, and its facilitator keeps the mirror', async () => {
	const own = await inOne(aChannel)
	const { facilitator, member } = own
	const address = channelOf(own)
	const settings = `${address}/settings`
	expect((await browser.get(settings, member)).status).toBe(403)

	const wordless = { mails: 'text', mirror: 'title', words: '', version: '0' }
	expect((await browser.post(settings, wordless, facilitator)).status).toBe(422)
	const agreed = { ...wordless, words: 'Aftalt på 3. møde' }
	expect((await browser.post(settings, agreed, member)).status).toBe(403)
	expect((await browser.post(settings, agreed, facilitator)).status).toBe(303)
	expect((await browser.post(settings, agreed, facilitator)).status).toBe(409)
	expect(await (await browser.get(address, member)).text()).toContain('”Aftalt på 3. møde”')

	const inside = await browser.post(`${address}/mirror`, { kind: 'teams', address: 'https://10.0.0.1/x' }, facilitator)
	expect([inside.status, (await inside.text()).includes('internt net')]).toEqual([422, true])
	const mirror = { kind: 'teams', address: 'https://hooks.example/workflows/kvintskildpadde' }
	expect((await browser.post(`${address}/mirror`, mirror, member)).status).toBe(403)
	expect((await browser.post(`${address}/mirror`, mirror, facilitator)).status).toBe(303)
	const shown = await (await browser.get(settings, facilitator)).text()
	expect([shown.includes('hooks.example'), shown.includes('kvintskildpadde')]).toEqual([true, false])
	expect(await (await browser.get(address, member)).text()).toContain('Teams-kanal')
	expect((await browser.post(`${address}/mirror/end`, {}, member)).status).toBe(403)
	expect((await browser.post(`${address}/mirror/end`, {}, facilitator)).status).toBe(303)
	expect(await (await browser.get(address, member)).text()).not.toContain('Teams-kanal')
})

test('each chooses their mails, and a link in a mail stops them without a sign-in or an origin', async () => {
	const own = await inOne(aChannel)
	const { member, follower, programmeId } = own
	const mails = `${channelOf(own)}/mails`
	expect(await (await browser.get(mails, follower)).text()).toContain('Du får ingen mails, før')
	expect((await browser.post(mails, { rhythm: 'hourly' }, member)).status).toBe(422)
	expect((await browser.post(mails, { rhythm: 'at_once' }, member)).status).toBe(303)
	const reader = (await findReader(db, programmeId, member.id))!
	expect(reader.rhythm).toBe('at_once')

	const end = endPath(await linkSigner(db), reader)
	expect((await browser.get(end)).status).toBe(200)
	expect((await findReader(db, programmeId, member.id))?.rhythm).toBe('at_once')
	const byProvider = await browser.app.request(end, {
		method: 'POST',
		body: 'List-Unsubscribe=One-Click',
		headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost:3000' },
	})
	expect(byProvider.status).toBe(200)
	expect((await findReader(db, programmeId, member.id))?.rhythm).toBe('never')
	expect((await browser.post(end.replace('/end', 'x/end'))).status).toBe(404)
})

test('the channel of a room is not opened from the room of another programme', async () => {
	const [one, other] = await inOne(async (tx) => [await aChannel(tx), await aChannel(tx)] as const)
	const id = await inOne((tx) => aTopic(tx, one))

	expect((await browser.get(`${channelOf(other)}/${id}`, other.secretariat)).status).toBe(404)
	expect((await browser.get(`${channelOf(one)}/${id}`, other.secretariat)).status).toBe(403)
})
