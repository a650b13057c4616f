import { afterAll, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { newItem, publishItem } from '../library/index.ts'
import { emptyWords } from './case.ts'
import { draftCase } from './draft-case.ts'
import { publishCase } from './publish-case.ts'
import { listStories } from './stories.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

test('the published cases that built with a measure tell where, and what made it possible; drafts and others do not', () =>
	inTransaction(db, async (tx) => {
		const sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		const { municipalityCode } = await aMunicipality(tx, { name: 'Bredsund' })
		const envelope = { language: 'da' as const, summary: 'Kort.' }
		const measure = await newItem(tx, sara, { ...envelope, kind: 'measure', title: 'Fælles lejeaftale' })
		await publishItem(tx, sara, { id: measure.id, version: 1, content: {}, changes: '' })
		const places = [{ label: 'Bredsund', municipalityCode, townId: null, regionCode: null }]
		const words = { ...emptyWords, source: 'Rapport' }
		const block = { measureId: measure.id, title: '', enabledBy: 'Én gik forrest.' }
		const aCase = (title: string, blocks: (typeof block)[]) =>
			draftCase(tx, sara, { envelope: { ...envelope, title }, whole: { words, places, blocks } })
		const [told, other] = [await aCase('Torvedage', [block]), await aCase('Havnen', [])]
		await aCase('Kladden', [block])
		for (const { id } of [told, other]) await publishCase(tx, sara, { id, version: 1, changes: '' })

		expect(await listStories(tx, measure.id, 'nl')).toEqual([
			{ title: 'Torvedage', href: '/cases/torvedage', language: 'da', where: 'Bredsund', enabledBy: 'Én gik forrest.' },
		])
	}))
