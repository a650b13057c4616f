import { createApp } from '../../src/app.tsx'
import { openSession } from '../../src/modules/people/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Db } from '../../src/platform/database.ts'
import type { Id } from '../../src/platform/id.ts'

export type Somebody = { id: Id<'person'> } | undefined
type Fields = Record<string, string | string[]>

/** The whole application in process, asked as a browser asks: with a session cookie and an origin. */
export function testApp(db: Db, environment: NodeJS.ProcessEnv = { TORVET_DEMO: 'off' }) {
	const app = createApp({ db, config: readConfig(environment), assets: { css: '/assets/torvet.css', scripts: {} } })
	const cookies = new Map<string, string>()

	async function headers(as: Somebody): Promise<Record<string, string>> {
		if (!as) return { origin: 'http://localhost:3000', host: 'localhost:3000' }
		let secret = cookies.get(as.id)
		if (secret === undefined) {
			secret = await db.transaction().execute((tx) => openSession(tx, as.id, 'test'))
			cookies.set(as.id, secret)
		}
		return { cookie: `torvet_session=${secret}`, origin: 'http://localhost:3000', host: 'localhost:3000' }
	}

	return {
		app,
		get: async (path: string, as?: Somebody) => app.request(path, { headers: await headers(as) }),
		post: async (path: string, fields: Fields | FormData = {}, as?: Somebody) =>
			app.request(path, {
				method: 'POST',
				body: fields instanceof FormData ? fields : formOf(fields),
				headers: await headers(as),
			}),
	}
}

function formOf(fields: Fields): URLSearchParams {
	const form = new URLSearchParams()
	for (const [name, value] of Object.entries(fields)) for (const text of [value].flat()) form.append(name, text)
	return form
}
