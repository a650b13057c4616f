import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { loadDemonstration } from '../src/modules/demonstration/index.ts'
import { canEnter, findRoom, type Room } from '../src/modules/participation/index.ts'
import { findActor } from '../src/modules/people/index.ts'
import { loadPlaces } from '../src/modules/places/index.ts'
import type { Actor } from '../src/platform/actor.ts'
import { moveClock, now } from '../src/platform/clock.ts'
import { localStorage } from '../src/platform/storage.ts'
import { reindex } from '../src/reindex.ts'
import { testApp } from './support/app.ts'
import { freshDatabase } from './support/database.ts'
import { shapeOf } from './support/forgotten-routes.ts'
import { tablesThatHold } from './support/leaks.ts'
import { fillGaps, UNSHOWN, markOf, OPEN, plant, SECRET, tablesOfRooms } from './support/secrets.ts'

// Every address of the application, asked for by everybody who is not in the room, after a mark was put into each word of it.

const ROOM = 'levende-gader-foerste-hold'
const MARK = /kvintskildpadde[a-z]+/g
/** Of one route, so many addresses are asked for. */
const MOST_OF_ROUTE = 1
const MOST_IN_ROOM = 8
const IN_ROOM = /meeting|\/room|course|learning|channel|end-product|\/trips/

const folder = mkdtempSync(join(tmpdir(), 'torvet-secrets-'))
const db = await freshDatabase()
await db.transaction().execute(loadPlaces)
await loadDemonstration(db, localStorage(folder))
const browser = testApp(db, { TORVET_DEMO: 'on', TORVET_DATA: folder })
afterAll(async () => {
	moveClock(0)
	await db[Symbol.asyncDispose]()
	rmSync(folder, { recursive: true })
})

const programme = await db.selectFrom('programmes').select('id').where('slug', '=', ROOM).executeTakeFirstOrThrow()
const room = await findRoom(db, programme.id, now().toISOString().slice(0, 10))

const { insiders, outsiders } = await everybody(room)
await fillGaps(db)
const planted: Record<string, number> = {}
for (const [table, columns] of Object.entries(SECRET)) planted[table] = await plant(db, table, columns)
await db.updateTable('meetings').set({ reach: 'room' }).execute()
await db.updateTable('channel_topics').set({ reach: 'room' }).execute()
await sql`alter table summary_publications disable trigger user`.execute(db)
await db.updateTable('summary_publications').set({ reach: 'room' }).execute()
await db.deleteFrom('end_product_publications').execute()
await db.updateTable('learning_entries').set({ reach: 'room' }).execute()

const routes = browser.app.routes
	.filter(({ method, path }) => method === 'GET' && !path.includes('*'))
	.map(({ path }) => ({ path, shape: shapeOf(path.replaceAll(/\{[^/]*\}/g, '')) }))

async function everybody({ seats, programme: { id } }: Room) {
	const people = await db.selectFrom('people').select('id').execute()
	const actors = await Promise.all(people.map((one) => findActor(db, one.id, now())))
	const known = actors.filter((actor) => actor !== undefined)
	const active = await listActive()
	const distinct = [...Map.groupBy(known, kindOf).values()].map(([actor]) => actor!)
	expect([seats.length > 0, id]).toEqual([true, programme.id])
	return {
		insiders: [...distinct, ...known.filter(({ id }) => active.has(id))].filter((actor) => canEnter(actor, room)),
		outsiders: [undefined, ...distinct.filter((actor) => !canEnter(actor, room))],
	}
}

/** Members who brought a case, and one who offered to host: what they wrote is also shown to them alone. */
async function listActive(): Promise<Set<string>> {
	const givers = db.selectFrom('peer_cases').select('giver_id as id').distinct()
	const hosts = db
		.selectFrom('seat_users as u')
		.innerJoin('host_offers as o', 'o.participation_id', 'u.participation_id')
	const rows = [...(await givers.execute()), ...(await hosts.select('u.person_id as id').limit(1).execute())]
	return new Set(rows.map(({ id }) => id))
}

/** Two assessors of one programme see the same; two applicants see what is their own. */
function kindOf(actor: Actor): string {
	const roles = actor.grants.map(({ role, programmeId }) => `${role} ${programmeId === programme.id || programmeId}`)
	const elsewhere = roles.map((role) => role.replace(/[\da-f-]{36}/, 'elsewhere'))
	return JSON.stringify([canEnter(actor, room), [...new Set(elsewhere)].sort(), actor.mandates.length > 0])
}

async function marksOn(path: string, as: Actor | undefined): Promise<{ marks: string[]; html: string }> {
	// Calendars break a long word over two lines.
	const html = (await (await browser.get(path, as)).text()).replaceAll('\r\n ', '')
	return { html, marks: [...html.matchAll(MARK)].map(([mark]) => mark) }
}

/** What somebody comes to by links, beginning at the desk, and whatever has one address; where there are marks. */
async function walk(walker: Actor | undefined, marked: Map<string, Set<string>>, most = MOST_IN_ROOM): Promise<void> {
	const asked = new Map<string, Set<string>>()
	const queue = ['/desk', ...routes.flatMap(({ path }) => plain(path))]
	for (let path = queue.shift(); path; path = queue.shift()) {
		const key = keyOf(path)
		const own = asked.get(key ?? '') ?? new Set()
		if (key === undefined || own.has(path) || own.size >= (IN_ROOM.test(key) ? most : MOST_OF_ROUTE)) continue
		asked.set(key, own.add(path))
		const { marks, html } = await marksOn(path, walker)
		if (marks.length > 0) marked.set(path, new Set([...(marked.get(path) ?? []), ...marks]))
		queue.push(...linksIn(html))
	}
}

/** Of a route that names nothing or only the programme. */
function plain(path: string): string[] {
	const own = path.replace(/^(\/api\/v1)?\/programmes\/:\w+/, `$1/programmes/${ROOM}`)
	return own.includes(':') ? [] : [own]
}

/** Of several routes that fit, the one that leaves least open. */
function keyOf(path: string): string | undefined {
	const bare = path.replace(/[?#].*/, '')
	const fitting = routes.filter(({ shape }) => shape.test(bare)).map(({ path: route }) => route)
	return fitting.sort((a, b) => a.split(':').length - b.split(':').length)[0]
}

function linksIn(html: string): string[] {
	const links = [...html.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, link = '']) => link)
	return [...new Set(links.map((link) => link.replaceAll('&amp;', '&').replace(/#.*/, '')))]
}

test('every table that hangs on a meeting or a seat is known to hold words in confidence or not', async () => {
	const known = [...Object.keys(SECRET), ...Object.keys(OPEN)].sort()

	expect(known).toEqual(await tablesOfRooms(db))
	expect(Object.entries(planted).filter(([, rows]) => rows === 0)).toEqual([])
})

test('a new index of the search holds no word of the room', async () => {
	await reindex(db)

	const own = Object.keys(SECRET).map((table) => `public.${table}`)
	expect(await tablesThatHold(db, 'kvintskildpadde')).toEqual(own.sort())
})

test('what was released of a case says no name that its programme knows', async () => {
	const released = await db.selectFrom('library_items').select('slug').where('by_consent', '=', true).execute()
	const names = room.seats.flatMap(({ name, organisationName, users }) => [
		name,
		organisationName,
		room.programme.name,
		...users.flatMap((user) => [user.name, ...user.name.split(' ')]),
	])
	const pages = await Promise.all(released.map(async ({ slug }) => (await browser.get(`/cases/${slug}`)).text()))
	const articles = pages.map((html) => /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '')

	expect(articles.map((html) => html.includes('Fra et netværk, anonymiseret'))).toEqual([true])
	expect(names.filter((name) => articles.some((html) => html.includes(name)))).toEqual([])
})

test('no word of the room is on any page of somebody who is not in it', { timeout: 600_000 }, async () => {
	const marked = new Map<string, Set<string>>()
	const seen = () => new Set([...marked.values()].flatMap((marks) => [...marks]))
	const shown = Object.keys(SECRET).filter((table) => !UNSHOWN.includes(table))
	// Once every word was come across, the others show only where it stands on pages of their own.
	for (const one of insiders) await walk(one, marked, seen().size === shown.length ? MOST_OF_ROUTE : MOST_IN_ROOM)
	expect([...seen()].sort()).toEqual(shown.map(markOf).sort())

	const leaks: string[] = []
	for (const outsider of outsiders) {
		const own = new Map<string, Set<string>>()
		await walk(outsider, own)
		for (const path of marked.keys()) {
			const { marks } = await marksOn(path, outsider)
			if (marks.length > 0) own.set(path, new Set(marks))
		}
		for (const [path, marks] of own)
			leaks.push(`${[...marks].join(', ')} to ${outsider?.name ?? 'a visitor'} on ${path}`)
	}
	expect(leaks).toEqual([])
})
