import type { BrowserContextOptions } from 'playwright-core'
import { type Journey, open, type Visitor } from './journey.ts'
import { type Answer, type Client, type Fields, fieldsOf, type Session } from './journey-http.ts'
import { addressIn } from './journey-http-steps.ts'

type Filled = { on: string; action?: string; fields: Fields }

/** The people of a story, by name: with a browser where they act, and without where only what they do counts. */
export function peopleOf(journey: Journey, client: Client) {
	const known = new Map<string, Promise<Session>>()
	const as = (name: string) => {
		const session = known.get(name) ?? client.signIn(name)
		known.set(name, session)
		return session
	}
	const read = async (name: string, path: string) => client.read(path, await as(name))
	return {
		/** Signed in without a browser. */
		as,
		read,
		/** With a browser, signed in and at the desk. */
		meet: async (name: string, device?: BrowserContextOptions): Promise<Visitor> => {
			const visitor = await journey.visitor(device)
			const [cookie = '', value = ''] = (await as(name)).cookie.split('=')
			await visitor.page.context().addCookies([{ name: cookie, value, url: journey.server.url }])
			await open(visitor, '/desk')
			return visitor
		},
		/** Fills in a form on a page, which is by default at the address that it is sent to, and sends it; where that leads. */
		send: async (name: string, { on, action = on, fields }: Filled) => {
			const hidden = fieldsOf(await read(name, on), action)
			return arrived(action, await client.send(action, { ...hidden, ...fields }, await as(name)))
		},
	}
}

/** Where an answer leads that was taken. */
export function arrived(action: string, { status, location }: Answer): string {
	if (status !== 303) throw new Error(`${action} was answered ${status}`)
	return location
}

const PATIENCE = 20_000

/** The newest mail of this subject to this address, as soon as it is there. */
export async function mailTo(client: Client, to: string, subject: string): Promise<string> {
	for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await pause()) {
		const rows = (await client.read('/demo/mails')).split('<tr')
		const mail = rows.find((row) => row.includes(to) && row.includes(`>${subject}`))
		if (mail !== undefined) return addressIn(mail, /href="(\/demo\/mails\/[\w-]+)"/)
	}
	throw new Error(`Nobody has written "${subject}" to ${to}`)
}

function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 50))
}
