import { sql } from 'kysely'
import { addToDay } from '../../../src/platform/dates.ts'
import { writeDay } from '../../../src/platform/dates-format.ts'
import type { BrowserContextOptions } from 'playwright-core'
import { type Journey, open, startJourney, type Visitor } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { type Client, clientOf, type Fields, fieldsOf, type Session } from '../../support/journey-http.ts'
import { startServer } from '../../support/server.ts'
import { FACILITATOR, layGround, PROGRAMME, SECRETARIAT } from './ground.ts'
import { type Member, MEMBERS } from './members.ts'

export const ROOM = `/programmes/${PROGRAMME}`

let ground: Awaited<ReturnType<typeof layGround>>
export let journey: Journey
export let client: Client
/** Who facilitates, in a browser. */
export let frede: Visitor
/** The seats' ids by the town. */
export let seats: Map<string, string>

/** The towns that have left, by the address of their head. */
export const left = new Map<string, string>()
/** Those who have come since. */
export const joined: Member[] = []

/** A started process on the network's database. */
export async function startYears(): Promise<void> {
	ground = await layGround()
	const start = () => startServer({ DATABASE_URL: ground.db.url, TORVET_DEMO: 'on' })
	// The same pages are looked at closely in the demonstration.
	journey = await startJourney({}, { start })
	client = clientOf(() => journey.server.url)
	frede = await meet(FACILITATOR)
	const members = await read(SECRETARIAT, `${ROOM}/room`)
	seats = new Map(
		MEMBERS.map(({ town }) => [town, addressIn(members, new RegExp(`/room/seats/([\\w-]+)"[^>]*>${town} `))]),
	)
}

export async function endYears(): Promise<void> {
	await journey?.[Symbol.asyncDispose]()
	await ground?.[Symbol.asyncDispose]()
}

export function database() {
	return ground.db
}

const DAY = 86_400_000

/** Turns the clock of pages and jobs to that day, and waits until everything is done that was due by then. */
export async function goTo(day: string): Promise<void> {
	const days = Math.round((new Date(day).getTime() - new Date(await today()).getTime()) / DAY)
	if (days !== 0) await client.send('/demo/clock', { days: `${days}` })
	await settle()
}

/** The day on which the process believes to be. */
export async function today(): Promise<string> {
	return (await present()).toISOString().slice(0, 10)
}

async function present(): Promise<Date> {
	const settings = ground.db.selectFrom('settings').select('value').where('name', '=', 'clock_offset')
	return new Date(Date.now() + Number((await settings.executeTakeFirstOrThrow()).value))
}

/** The same day so many days later. */
export function later(day: string, days: number): string {
	return addToDay(day, { days })
}

/** As people write it. */
export function danishDay(day: string): string {
	return writeDay('da', day)
}

type Waiting = { task: string; error: string | null }

/** Waits until the worker has nothing to do but learn the words of the search, of which it has many at the beginning. */
export async function settle(): Promise<void> {
	const deadline = Date.now() + 20_000
	for (;;) {
		const { rows } = await sql<Waiting>`select task_identifier as task, last_error as error from graphile_worker.jobs
			where (run_at <= clock_timestamp() or last_error is not null) and task_identifier not like 'search.%'`.execute(
			ground.db,
		)
		if (rows.length === 0) return
		const failed = rows.some(({ error }) => error !== null)
		if (failed || Date.now() > deadline) throw new Error(`Not done: ${JSON.stringify(rows.slice(0, 5))}`)
		await new Promise((resolve) => setTimeout(resolve, 20))
	}
}

const known = new Map<string, { session: Session; since: number }>()

/** Signed in without a browser; a session ends when it does for people. */
export async function as(name: string): Promise<Session> {
	const at = (await present()).getTime()
	const last = known.get(name)
	if (last !== undefined && at - last.since < 29 * DAY) return last.session
	const session = await client.signIn(name)
	known.set(name, { session, since: at })
	return session
}

/** With a browser, signed in and at the desk. */
export async function meet(name: string, device?: BrowserContextOptions): Promise<Visitor> {
	const visitor = await journey.visitor(device)
	const [cookie = '', value = ''] = (await as(name)).cookie.split('=')
	await visitor.page.context().addCookies([{ name: cookie, value, url: journey.server.url }])
	await open(visitor, '/desk')
	return visitor
}

/** The newest mail of this subject to this address. */
export async function openMail(visitor: Visitor, to: string, subject: string): Promise<void> {
	await settle()
	const mails = ground.db.selectFrom('mails').select('id').where('recipient', '=', to)
	const { id } = await mails.where('subject', 'like', `${subject}%`).orderBy('id', 'desc').executeTakeFirstOrThrow()
	await open(visitor, `/demo/mails/${id}`)
}

export async function read(name: string, path: string): Promise<string> {
	return client.read(path, await as(name))
}

type Filled = { on: string; action?: string; fields: Fields }

/** Fills in a form on a page, which is by default at the address that it is sent to, and sends it; where that leads. */
export async function send(name: string, { on, action = on, fields }: Filled): Promise<string> {
	const hidden = fieldsOf(await read(name, on), action)
	const { status, location } = await client.send(action, { ...hidden, ...fields }, await as(name))
	if (status !== 303) throw new Error(`${name} was answered ${status} at ${action}`)
	return location
}

/** How many mails of this subject somebody has had. */
export async function mailsTo(address: string, subject: string): Promise<number> {
	const mails = ground.db
		.selectFrom('mails')
		.select('id')
		.where('recipient', '=', address)
		.where('subject', '=', subject)
	return (await mails.execute()).length
}
