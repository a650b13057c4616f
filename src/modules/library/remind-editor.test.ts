import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { aPerson } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, travelTo } from '../../platform/clock.ts'
import type { Id } from '../../platform/id.ts'
import { editEnvelope, wordsOf } from './edit-envelope.ts'
import type { Item } from './item.ts'
import { newItem } from './new-item.ts'
import { publishItem } from './publish-item.ts'
import { findItem } from './queries.ts'
import { remindEditor } from './remind-editor.job.ts'
import { reviewItem } from './review-item.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
afterEach(() => moveClock(0))

let sara: Actor
let id: Id<'libraryItem'>

/** Published on the first of March, to be reviewed a year after. */
beforeEach(async () => {
	travelTo('2027-03-01T12:00:00Z')
	await db.transaction().execute(async (tx) => {
		sara = await aPerson(tx, 'Sara', { roles: ['secretariat'], email: `sara${Math.random()}@torvet.example` })
		id = (await newItem(tx, sara, { kind: 'measure', language: 'da', title: 'Find ejeren', summary: 'Kort.' })).id
		await publishItem(tx, sara, { id, version: 1, content: {}, changes: '' })
	})
})

const bench = aWorkbench(db)
const remind = (on: string) => remindEditor.run(bench, { itemId: id, on })
const item = async (): Promise<Item> => (await findItem(db, id))!
const change = <T>(work: Parameters<ReturnType<typeof db.transaction>['execute']>[0]) =>
	db.transaction().execute(work) as Promise<T>

async function mails() {
	const found = db.selectFrom('mails').select(['recipient', 'subject', 'body_text']).where('about_id', '=', id)
	return found.execute()
}

async function planned(): Promise<string[]> {
	const { rows } = await sql<{ on: string }>`
		select payload ->> 'on' as on from graphile_worker._private_jobs p
		join graphile_worker.jobs j using (id)
		where task_identifier = 'library.review_due' and payload ->> 'itemId' = ${id} order by p.id`.execute(db)
	return rows.map(({ on }) => on)
}

test('the editor is told on the morning of the day, once', async () => {
	expect(await planned()).toEqual(['2028-03-01'])
	travelTo('2028-03-01T06:00:00Z')

	await remind('2028-03-01')
	await remind('2028-03-01')

	expect(await mails()).toEqual([
		{ recipient: sara.email, subject: 'Se efter: Find ejeren', body_text: expect.stringContaining(`/library/${id}`) },
	])
})

test('a date that has moved tells nobody, and the new one is planned', async () => {
	await change((tx) => reviewItem(tx, sara, { id, reviewOn: '2029-01-01', note: '' }))
	travelTo('2028-03-01T06:00:00Z')

	await remind('2028-03-01')

	expect(await mails()).toEqual([])
	expect(await planned()).toEqual(['2028-03-01', '2029-01-01'])
})

test('whoever has become its editor since is told, and nobody where there is none', async () => {
	const { version } = await item()
	const karl = await change<Actor>((tx) => aPerson(tx, 'Karl', { email: `karl${Math.random()}@torvet.example` }))
	const words = { ...wordsOf(await item()), editorId: karl.id }
	await change((tx) => editEnvelope(tx, sara, { id, version, words }))
	expect(await planned()).toEqual(['2028-03-01', '2028-03-01'])
	travelTo('2028-03-02T06:00:00Z')
	await remind('2028-03-01')
	expect((await mails()).map(({ recipient }) => recipient)).toEqual([karl.email])

	const nobody = { ...words, editorId: null, reviewOn: '2028-03-02' }
	await change((tx) => editEnvelope(tx, sara, { id, version: version + 1, words: nobody }))
	await remind('2028-03-02')
	expect((await mails()).length).toBe(1)
})

test('a clock that has gone back plans it again', async () => {
	await remind('2028-03-01')

	expect(await mails()).toEqual([])
	expect(await planned()).toEqual(['2028-03-01', '2028-03-01'])
})
