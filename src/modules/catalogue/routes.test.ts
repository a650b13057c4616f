import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aConfirmedProposal, type Confirmed } from '../../../tests/support/decisions.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import type { Actor } from '../../platform/actor.ts'
import { prepareLetters, publishResult, sendLetters } from '../decisions/index.ts'
import { loadMeasures, listMeasures } from '../toolbox/index.ts'
import { loadTerms } from '../taxonomy/index.ts'
import { datasetKeys, formats } from './dataset.ts'
import { tables } from './tables.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { app } = testApp(db, {
	TORVET_DEMO: 'off',
	PUBLIC_URL: 'https://torvet.example',
	TORVET_PUBLISHER: 'Bymidtesekretariatet',
})

let confirmed: Confirmed
let sofie: Actor

beforeAll(async () => {
	await db.transaction().execute(async (tx) => {
		sofie = await aPerson(tx, 'Sofie Krogh', { roles: ['secretariat'] })
		await loadTerms(tx)
		await loadMeasures(tx)
		await aProgramme(tx, sofie, { name: 'Åben', slug: 'aaben' })
		await aProgramme(tx, sofie, { name: 'Hemmelig', slug: 'hemmelig', state: 'draft' })
		confirmed = await aConfirmedProposal(tx)
		await anOpenCall(tx, sofie, { title: '=cmd|"/c calc"', slug: 'formel', summary: 'To;felter' })
	})
})

async function textOf(path: string, language = 'da'): Promise<string> {
	const answer = await app.request(path, { headers: { 'accept-language': language } })
	expect(answer.status).toBe(200)
	return answer.text()
}

type Read = { rows: Record<string, unknown>[]; publisher: string; licence: string }
const jsonOf = async (key: string) => JSON.parse(await textOf(`/open-data/${key}.json`)) as Read

test.each(['da', 'nl', 'en'])('the page in %s leads to every table in every format', async (language) => {
	const page = await textOf('/open-data', language)

	for (const key of datasetKeys)
		for (const format of formats) expect(page).toContain(`href="/open-data/${key}.${format}"`)
	const things = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)]
	expect(things.map(([, json = '']) => (JSON.parse(json) as { '@type': string })['@type'])).toEqual(
		datasetKeys.map(() => 'Dataset'),
	)
})

test.each(datasetKeys)('the rows of %s have the columns that are promised, in both formats', async (key) => {
	const { rows, publisher } = await jsonOf(key)
	const csv = await textOf(`/open-data/${key}.csv`)

	expect(publisher).toBe('Bymidtesekretariatet')
	expect(csv.replace('\uFEFF', '').split('\r\n')[0]).toBe(tables[key].columns.join(';'))
	for (const row of rows) expect(Object.keys(row).sort()).toEqual([...tables[key].columns].sort())
})

test('a spreadsheet says its encoding and runs no formula; JSON has the text as it was written', async () => {
	const bytes = Buffer.from(await (await app.request('/open-data/calls.csv')).arrayBuffer())
	const csv = bytes.toString('utf8')

	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
	expect(csv).toContain(`formel;https://torvet.example/calls/formel;"'=cmd|""/c calc""";"To;felter"`)
	const { rows } = await jsonOf('calls')
	expect(rows.find(({ call }) => call === 'formel')!['title']).toBe('=cmd|"/c calc"')
})

test('a draft is in no table', async () => {
	const { rows } = await jsonOf('programmes')

	expect(rows.map(({ programme }) => programme)).toContain('aaben')
	expect(rows.map(({ programme }) => programme)).not.toContain('hemmelig')
})

test('tools and topics are those of the toolbox', async () => {
	const { rows } = await jsonOf('measures')

	expect(rows.map(({ measure }) => measure)).toEqual((await listMeasures(db)).map(({ slug }) => slug))
	expect((await jsonOf('terms')).rows.find(({ term }) => term === 'tomme-butikker')).toMatchObject({
		kind: 'challenge',
		label_da: 'Tomme butikker',
	})
})

describe('who was chosen', () => {
	const rowOf = async () => (await jsonOf('calls')).rows.find(({ call }) => call === confirmed.call.slug)!

	test('is in no table before the result is published', async () => {
		expect(await rowOf()).toMatchObject({ decided_at: null, result_published_at: null, chosen: [] })
	})

	test('stands with its call from then on', async () => {
		await db.transaction().execute(async (tx) => {
			const terms = { appealNotice: 'Klag inden fire uger.', signature: 'Sekretariatet' }
			await prepareLetters(tx, confirmed.secretariat, { decisionId: confirmed.decisionId, ...terms })
			await sendLetters(tx, confirmed.secretariat, confirmed.decisionId)
			await publishResult(tx, confirmed.secretariat, confirmed.decisionId)
		})

		const { chosen, result_published_at: publishedAt } = await rowOf()
		expect(chosen).toHaveLength(3)
		expect(publishedAt).toEqual(expect.any(String))
	})
})

test('nobody’s name is in what machines get', async () => {
	const texts = await Promise.all(datasetKeys.map((key) => textOf(`/open-data/${key}.json`)))

	for (const { name, email } of [sofie, confirmed.secretariat, confirmed.decisionMaker]) {
		expect(texts.join()).not.toContain(name)
		expect(texts.join()).not.toContain(email)
	}
})

test.each(['people.csv', 'calls.xml', 'calls.csv.json'])('there is no %s', async (file) => {
	expect((await app.request(`/open-data/${file}`)).status).toBe(404)
})

test('portals get the description in both ways', async () => {
	const answer = await app.request('/open-data/catalogue.jsonld')

	expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8')
	expect(await textOf('/open-data/catalogue.ttl')).toContain('foaf:name "Bymidtesekretariatet"')
})
