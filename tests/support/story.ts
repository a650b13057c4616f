import type { BrowserContextOptions } from 'playwright-core'
import { type Journey, open, startJourney, type Visitor } from './journey.ts'
import { type Client, clientOf, type Fields, fieldsOf, type Session } from './journey-http.ts'
import { startServer } from './server.ts'
import { type StoryClock, storyClock } from './story-clock.ts'
import type { StoryGround } from './story-ground.ts'

/** A form on a page, which is by default at the address that it is sent to. */
export type Filled = { on: string; action?: string; fields: Fields }

/** A started process on a ground of its own, told over days by a clock that moves. */
export type Story = AsyncDisposable &
	StoryClock & {
		db: StoryGround['db']
		journey: Journey
		client: Client
		/** Signed in without a browser; a session ends when it does for people. */
		as(name: string): Promise<Session>
		/** With a browser, signed in and at the desk. */
		meet(name: string, device?: BrowserContextOptions): Promise<Visitor>
		read(name: string, path: string): Promise<string>
		/** Fills in a form and sends it; where that leads. */
		send(name: string, filled: Filled): Promise<string>
		/** The newest mail of this subject to this address. */
		openMail(visitor: Visitor, to: string, subject: string): Promise<void>
	}

export async function startStory({ db }: StoryGround): Promise<Story> {
	const start = () => startServer({ DATABASE_URL: db.url, TORVET_DEMO: 'on' })
	// The same pages are looked at closely in the demonstration.
	const journey = await startJourney({}, { start })
	const client = clientOf(() => journey.server.url)
	const clock = storyClock(db, client)
	const as = signingIn(client, clock)
	const meet = meeting(journey, as)
	const openMail = mailbox(db, clock)
	const stop = () => journey[Symbol.asyncDispose]()
	return { ...clock, db, journey, client, as, meet, openMail, ...forms(client, as), [Symbol.asyncDispose]: stop }
}

const DAY = 86_400_000

function signingIn(client: Client, clock: StoryClock): Story['as'] {
	const known = new Map<string, { session: Session; since: number }>()
	return async (name) => {
		const at = (await clock.present()).getTime()
		const last = known.get(name)
		if (last !== undefined && at - last.since < 29 * DAY) return last.session
		const session = await client.signIn(name)
		known.set(name, { session, since: at })
		return session
	}
}

function meeting(journey: Journey, as: Story['as']): Story['meet'] {
	return async (name, device) => {
		const visitor = await journey.visitor(device)
		const [cookie = '', value = ''] = (await as(name)).cookie.split('=')
		await visitor.page.context().addCookies([{ name: cookie, value, url: journey.server.url }])
		await open(visitor, '/desk')
		return visitor
	}
}

function mailbox(db: StoryGround['db'], clock: StoryClock): Story['openMail'] {
	return async (visitor, to, subject) => {
		await clock.settle()
		const mails = db.selectFrom('mails').select('id').where('recipient', '=', to)
		const { id } = await mails.where('subject', 'like', `${subject}%`).orderBy('id', 'desc').executeTakeFirstOrThrow()
		await open(visitor, `/demo/mails/${id}`)
	}
}

function forms(client: Client, as: Story['as']): Pick<Story, 'read' | 'send'> {
	const read: Story['read'] = async (name, path) => client.read(path, await as(name))
	const send: Story['send'] = async (name, { on, action = on, fields }) => {
		const hidden = fieldsOf(await read(name, on), action)
		const { status, location } = await client.send(action, { ...hidden, ...fields }, await as(name))
		if (status !== 303) throw new Error(`${name} was answered ${status} at ${action}`)
		return location
	}
	return { read, send }
}
