import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aDocument, found } from '../../../tests/support/search.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { indexDocument } from './index-document.ts'
import { settleSomeWords } from './settle-words.ts'

let db: Db & AsyncDisposable
beforeAll(async () => {
	db = await freshDatabase()
})
afterAll(() => db[Symbol.asyncDispose]())

async function settle(tx: Tx): Promise<void> {
	while ((await settleSomeWords(tx)) > 0) continue
}

test('a compound that was met before its part is found by the part all the same', () =>
	inTransaction(db, async (tx) => {
		await indexDocument(tx, aDocument({ title: 'Garageudlejning' }))
		await indexDocument(tx, aDocument({ title: 'En garage' }))

		expect(await found(tx, 'garage')).toEqual(['En garage'])

		await settle(tx)

		expect(await found(tx, 'garage')).toEqual(['En garage', 'Garageudlejning'])
	}))

test('what is indexed again keeps its audience', () =>
	inTransaction(db, async (tx) => {
		await indexDocument(tx, aDocument({ title: 'Garageudlejning', audience: ['role:committee'] }))
		await indexDocument(tx, aDocument({ title: 'En garage' }))
		await settle(tx)

		expect(await found(tx, 'garage')).toEqual(['En garage'])
		expect(await tx.selectFrom('search_documents').select(['title', 'audience']).orderBy('title').execute()).toEqual([
			{ title: 'En garage', audience: ['public'] },
			{ title: 'Garageudlejning', audience: ['role:committee'] },
		])
	}))

test('what is indexed again keeps its translations, and by their words it is indexed again', () =>
	inTransaction(db, async (tx) => {
		const inDutch = { language: 'nl' as const, title: 'Garageverhuur', summary: '', body: '' }
		await indexDocument(tx, aDocument({ title: 'Udlejning', translations: [inDutch] }))
		await indexDocument(tx, aDocument({ title: 'Een garage', language: 'nl' }))

		await settle(tx)

		expect((await found(tx, 'garage', { language: 'nl' })).sort()).toEqual(['Een garage', 'Garageverhuur'])
	}))

test('words that were looked at are not looked at again', () =>
	inTransaction(db, async (tx) => {
		await indexDocument(tx, aDocument({ title: 'Garageudlejning' }))
		await settle(tx)
		await indexDocument(tx, aDocument({ title: 'Garageudlejning' }))

		expect(await settleSomeWords(tx)).toBe(0)
	}))

test('two who settle would wait for each other, so one comes after the other', () =>
	inTransaction(db, async (tx) => {
		await indexDocument(tx, aDocument({ title: 'Uhørt' }))

		const { rows } = await sql`
			select queue_name as queue from graphile_worker.jobs where task_identifier = 'search.words_learnt'`.execute(tx)
		expect(rows).toEqual([{ queue: 'search.words_learnt' }])
	}))
