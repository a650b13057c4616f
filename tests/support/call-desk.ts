import { type CallDefinition, type CallDetail, findCallDetail } from '../../src/modules/calls/index.ts'
import type { Db } from '../../src/platform/database.ts'
import { testApp } from './app.ts'
import { aCall, anOpenCall } from './calls.ts'
import { aPerson } from './people.ts'

/** The secretariat at its desk: asks for pages, sends forms, and looks up what came of it. */
export async function aCallDesk(db: Db) {
	const browser = testApp(db)
	const sofie = await db.transaction().execute((tx) => aPerson(tx, 'Sofie', { roles: ['secretariat'] }))

	async function told(answer: Response) {
		return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
	}

	return {
		browser,
		sofie,
		/** Somebody with a role in the programme, but no secretariat. */
		otto: await db.transaction().execute((tx) => aPerson(tx, 'Otto', { roles: ['committee'] })),
		open: (over: Partial<CallDefinition> = {}) => db.transaction().execute((tx) => anOpenCall(tx, sofie, over)),
		draft: (over: Partial<CallDefinition> = {}) => db.transaction().execute((tx) => aCall(tx, sofie, over)),
		now: async ({ id }: CallDetail) => (await findCallDetail(db, id))!,
		get: async (path: string) => told(await browser.get(path, sofie)),
		post: async (path: string, fields: Record<string, string | string[]>) =>
			told(await browser.post(path, fields, sofie)),
	}
}
