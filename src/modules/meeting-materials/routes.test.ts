import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { peopleAbove, peopleAround } from '../../../tests/support/around-room.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPicture } from '../../../tests/support/files.ts'
import { tablesThatHold } from '../../../tests/support/leaks.ts'
import { aLink, aPreparedMeeting, aSpeaker } from '../../../tests/support/materials.ts'
import { aRoom } from '../../../tests/support/rooms.ts'
import { travelTo } from '../../platform/clock.ts'
import { listFiles } from '../files/index.ts'
import { MATERIAL } from './material.ts'
import { listMaterials } from './material.queries.ts'
import { listSpeakers } from './speaker.queries.ts'

const folder = mkdtempSync(join(tmpdir(), 'torvet-material-'))
const db = await freshDatabase()
afterAll(async () => {
	await db[Symbol.asyncDispose]()
	rmSync(folder, { recursive: true })
})
const NOW = '2026-03-10T10:00:00Z'
const OVER = '2026-05-14T13:00:00Z'
beforeEach(() => travelTo(NOW))
const browser = testApp(db, { TORVET_DEMO: 'off', TORVET_DATA: folder })

/** Words that are nowhere else. */
const OWN = {
	participants: 'Kvintpapir',
	room: 'Septimpapir',
	followers: 'Oktavpapir',
	public: 'Nonepapir',
	later: 'Decimpapir',
}

travelTo(NOW)
const full = await db.transaction().execute(async (tx) => {
	const meeting = await aPreparedMeeting(tx)
	const { facilitator, room, secretariat } = meeting
	for (const reach of ['participants', 'room', 'followers', 'public'] as const) {
		await aLink(tx, facilitator, meeting, { title: OWN[reach], reach })
	}
	const later = await aLink(tx, facilitator, meeting, { title: OWN.later, opens: 'after', item: meeting.items.talk.id })
	const speaker = await aSpeaker(tx, meeting, { name: 'Undecimtaler' })
	await tx.insertInto('speaker_needs').values({ speaker_id: speaker.id, needs: 'Duodecimstik' }).execute()
	await tx.updateTable('meeting_speakers').set({ state: 'confirmed' }).where('id', '=', speaker.id).execute()
	const elsewhere = (await aRoom(tx, secretariat)).programme.id
	const strangers = await peopleAround(tx, { room, secretariat, elsewhere })
	return { ...meeting, later, speaker, strangers, above: await peopleAbove(tx, room) }
})
const path = `/meetings/${full.meetingId}`
const { planner, second, host, facilitator } = full
const everybody: Record<string, Somebody> = { ...full.strangers, planner, second, host, facilitator, ...full.above }
const strangers = Object.keys(full.strangers)

async function statuses(address: string, fields?: Record<string, string>): Promise<Record<string, number>> {
	const answers: Record<string, number> = {}
	for (const [name, who] of Object.entries(everybody)) {
		const answer = fields ? await browser.post(address, fields, who) : await browser.get(address, who)
		answers[name] = answer.status
	}
	return answers
}

/** Those named get the first answer; of the others everybody the second, and visitors are asked who they are. */
function only(names: string[], [first, second]: [number, number]): Record<string, number> {
	const others = Object.keys(everybody).map((name) => [name, names.includes(name) ? first : second])
	return { ...Object.fromEntries(others), visitor: 401 }
}

async function saidTo(who: Somebody, address: string, by = browser): Promise<string[]> {
	const html = await (await by.get(address, who)).text()
	return Object.values(OWN).filter((word) => html.includes(word))
}

const ABOVE = ['facilitator', 'secretariat', 'administrator']
const KEEPERS = ['host', ...ABOVE]

describe('each reads of a meeting what is for them', () => {
	test.for(['', '/material'])('on %s of the meeting', async (rest) => {
		const said: Record<string, string[]> = {}
		for (const [name, who] of Object.entries(everybody)) said[name] = await saidTo(who, path + rest)
		const shared = [OWN.room, OWN.followers, OWN.public]
		const outside = Object.fromEntries(strangers.map((name) => [name, [OWN.public]]))
		const above = Object.fromEntries(KEEPERS.map((name) => [name, Object.values(OWN)]))

		expect(said).toEqual({
			...outside,
			visitor: [],
			follower: [OWN.followers, OWN.public],
			second: shared,
			planner: [OWN.participants, ...shared],
			...above,
		})
		travelTo(OVER)
		const later = testApp(db)
		expect(await saidTo(second, path + rest, later)).toEqual([...shared, OWN.later])
		expect(await saidTo(everybody['follower'], path + rest, later)).toEqual([OWN.followers, OWN.public])
	})

	test('and what is new to them on their desk', async () => {
		expect(await saidTo(planner, '/desk')).toEqual([OWN.participants, OWN.room, OWN.followers, OWN.public])
		expect(await saidTo(second, '/desk')).toEqual([OWN.room, OWN.followers, OWN.public])
		// Who put it there knows it.
		for (const who of [undefined, everybody['follower'], facilitator]) expect(await saidTo(who, '/desk')).toEqual([])
	})

	test('and nowhere else is a word of it', async () => {
		const { slug } = full.room.programme
		const others = [
			`/programmes/${slug}`,
			`/programmes/${slug}/meetings`,
			`/programmes/${slug}/feed.atom`,
			'/search?q=papir',
		]
		for (const address of [...others, '/sitemap.xml', `/api/v1/programmes/${slug}`]) {
			for (const who of [undefined, everybody['follower'], planner])
				expect([address, await saidTo(who, address)]).toEqual([address, []])
		}
		for (const word of Object.values(OWN)) expect(await tablesThatHold(db, word)).toEqual(['public.meeting_materials'])
	})

	test('who speaks is told in the room, what they need to those who open the doors', async () => {
		const reads = async (who: Somebody, word: string, address: string) =>
			(await (await browser.get(address, who)).text()).includes(word)
		for (const [name, who] of Object.entries(everybody)) {
			const inRoom = ['planner', 'second', ...KEEPERS].includes(name)
			expect([name, await reads(who, 'Undecimtaler', `${path}/material`)]).toEqual([name, inRoom])
			expect([name, await reads(who, 'Duodecimstik', `${path}/material`)]).toEqual([name, false])
			expect([name, await reads(who, 'Duodecimstik', `${path}/speakers`)]).toEqual([name, KEEPERS.includes(name)])
		}
	})
})

describe('material and speakers are kept', () => {
	test('by the host and the facilitator', async () => {
		const words = { title: '', opens: 'now', reach: 'room' }
		for (const address of [`${path}/material/new`, `${path}/material/${full.later}`, `${path}/speakers`]) {
			expect(await statuses(address)).toEqual(only(KEEPERS, [200, 403]))
		}
		for (const address of [`${path}/material`, `${path}/material/${full.later}`]) {
			const shut = Object.entries(everybody).filter(([name]) => !KEEPERS.includes(name))
			for (const [name, who] of shut) {
				expect([name, (await browser.post(address, formOf(words), who)).status]).toEqual([name, who ? 403 : 401])
			}
		}
		for (const address of [`${path}/material/${full.later}/removal`, `${path}/material-sendings`]) {
			const others = Object.entries(everybody).filter(([name]) => !KEEPERS.includes(name))
			for (const [name, who] of others)
				expect([name, (await browser.post(address, {}, who)).status]).toEqual([name, who ? 403 : 401])
		}
		expect((await listMaterials(db, full.meetingId)).length).toBe(5)
	})

	test('speakers are invited by those who facilitate alone', async () => {
		const one = `${path}/speakers/${full.speaker.id}`
		for (const address of [`${path}/speakers/new`, one])
			expect(await statuses(address)).toEqual(only(ABOVE, [200, 403]))
		for (const address of [`${path}/speakers`, `${one}/links`]) {
			expect(await statuses(address, {})).toEqual(only(ABOVE, [422, 403]))
		}
		const { facilitator: _, ...rest } = everybody
		for (const [name, who] of Object.entries(rest)) {
			if (ABOVE.includes(name)) continue
			expect([name, (await browser.post(`${one}/withdrawal`, {}, who)).status]).toEqual([name, who ? 403 : 401])
		}
		expect((await listSpeakers(db, full.meetingId))[0]?.state).toBe('confirmed')
		const html = await (await browser.get(`${path}/speakers`, host)).text()
		expect([html.includes(`${path}/speakers/new`), html.includes(one)]).toEqual([false, false])
	})

	test('of this meeting, and of no other under its address', async () => {
		const other = await db.transaction().execute((tx) => aPreparedMeeting(tx))
		for (const rest of [`material/${full.later}`, `speakers/${full.speaker.id}`]) {
			expect((await browser.get(`/meetings/${other.meetingId}/${rest}`, other.facilitator)).status).toBe(404)
		}
	})
})

test('a file is added, refused when there is none, read behind the door, replaced and gone', async () => {
	const { meetingId, items } = full
	const picture = new File([new Uint8Array(await aPicture({ width: 60, height: 40 }))], 'kort.jpg')
	const words = {
		item: items.talk.id,
		title: 'Kort over turen',
		summary: 'Til fods',
		url: '',
		reach: 'participants',
		opens: 'now',
	}
	const send = (fields: Record<string, string>, file?: File, address = `${path}/material`) =>
		browser.post(address, formOf(fields, file), facilitator)

	for (const [fields, file, fault] of [
		[words, undefined, 'Vælg en fil, eller skriv et link'],
		[{ ...words, url: 'https://x.example' }, picture, 'ikke begge dele'],
		[{ ...words, url: 'ftp://x.example' }, undefined, 'begynder med https://'],
		[words, new File(['Hej'], 'x.exe'), 'x.exe: '],
	] as const) {
		const answer = await send(fields, file)
		const html = await answer.text()
		expect([answer.status, html.includes(fault), html.includes('Kort over turen')]).toEqual([422, true, true])
	}
	expect((await send(words, picture)).headers.get('location')).toBe(`${path}/material?told=added`)
	const { id } = (await listMaterials(db, meetingId)).at(-1)!
	const fileIn = async () => {
		const html = await (await browser.get(`${path}/material`, facilitator)).text()
		return /href="(\/files\/[^"]+)"/.exec(html)?.[1] ?? ''
	}
	const first = await fileIn()
	const readers = Object.entries(await statuses(first)).flatMap(([name, status]) => (status === 200 ? [name] : []))
	expect(readers.sort()).toEqual(['planner', ...KEEPERS].sort())

	const other = new File([new Uint8Array(await aPicture({ width: 50, height: 50 }))], 'andet.jpg')
	const edit = `${path}/material/${id}`
	expect((await send({ ...words, version: '1' }, undefined, edit)).status).toBe(303)
	expect(await fileIn()).toBe(first)
	expect((await send({ ...words, version: '1' }, other, edit)).status).toBe(409)
	expect((await send({ ...words, version: '2' }, other, edit)).status).toBe(303)
	const second = await fileIn()
	expect([(await browser.get(first, planner)).status, (await browser.get(second, planner)).status]).toEqual([404, 200])

	expect((await browser.post(`${edit}/removal`, {}, host)).status).toBe(303)
	expect((await browser.get(second, planner)).status).toBe(404)
	expect((await browser.get(second, facilitator)).status).toBe(404)
	expect(await listFiles(db, { kind: MATERIAL, id })).toEqual([])
})

function formOf(fields: Record<string, string>, file?: File): FormData {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.append(name, value)
	if (file) form.append('files', file)
	return form
}
