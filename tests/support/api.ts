import { makeToken, type Scope } from '../../src/modules/api-tokens/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Db } from '../../src/platform/database.ts'
import type { testApp } from './app.ts'

/** A JSON object; tests look at its members with `each`. */
export type Said = Record<string, unknown>

/** One member of each in a list, or several of each. */
export function each(list: unknown, ...names: string[]): unknown[] {
	return (list as Said[]).map((one) => (names.length === 1 ? one[names[0]!] : names.map((name) => one[name])))
}

export const BASE = '/api/v1'

/** The secret of a new token of this person's. */
export function aToken(db: Db, actor: Actor, scopes: Scope[] = []): Promise<string> {
	return db.transaction().execute((tx) => makeToken(tx, actor, { name: 'Prøve', days: 30, scopes }))
}

type App = ReturnType<typeof testApp>['app']

/** Asks as a program does: no cookie, no origin. */
export function aProgram(app: App, secret?: string) {
	const authorization = secret === undefined ? {} : { authorization: `Bearer ${secret}` }
	const ask = (path: string, init: RequestInit = {}) =>
		app.request(BASE + path, { ...init, headers: { ...authorization, ...(init.headers as Record<string, string>) } })
	return {
		ask,
		read: async (path: string) => (await (await ask(path)).json()) as Said,
		send: (path: string, body: unknown) =>
			ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
	}
}
