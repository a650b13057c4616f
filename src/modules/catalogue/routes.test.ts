import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { testApp } from '../../../tests/support/app.ts'
import { anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aConfirmedProposal, type Confirmed } from '../../../tests/support/decisions.ts'
import { aMunicipality, aPerson, type Municipality } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { root } from '../../platform/root.ts'
import { prepareLetters, publishResult, sendLetters } from '../decisions/index.ts'
import { loadMeasures, listMeasures } from '../toolbox/index.ts'
import { addParticipations } from '../programme-setup/index.ts'
import { listParticipations } from '../programmes/index.ts'
import { loadTerms } from '../taxonomy/index.ts'
import { datasetKeys, formats } from './dataset.ts'
import type { Grant } from './grants.ts'
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

type Support = { slug: string; place: Municipality; amount: string | null; invented?: boolean }

/** A programme that supports one town. */
async function supported(tx: Tx, { slug, place, amount, invented = false }: Support): Promise<void> {
	const { id: programmeId } = await aProgramme(tx, sofie, { template: 'grant-campaign', slug, name: slug })
	await tx.updateTable('programmes').set({ invented }).where('id', '=', programmeId).execute()
	const { name, municipalityCode, townId } = place
	const row = { name, municipalityCode, townId, chosenOn: '2026-03-01', applicationId: null }
	await addParticipations(tx, sofie, programmeId, [row])
	const [participation] = await listParticipations(tx, programmeId)
	const award = { project: 'Torvet om aftenen', amount, currency: 'DKK' as const, version: 1 }
	await tx
		.insertInto('awards')
		.values({ participation_id: participation!.id, ...award })
		.execute()
}

const schema = JSON.parse(
	readFileSync(join(root, 'tests/schemas/360giving.json'), 'utf8'),
) as z.core.JSONSchema.JSONSchema
const grantPackage = z.fromJSONSchema(schema)

describe('awards', () => {
	test('there is no package while nobody is supported, and no link to it', async () => {
		expect((await app.request('/open-data/360giving.json')).status).toBe(404)
		expect(await textOf('/open-data')).not.toContain('360giving')
	})

	test('whoever is supported stands in the table and, with an amount and a day, in the package of 360Giving', async () => {
		const { municipalityCode } = await db.transaction().execute(async (tx) => {
			const place = await aMunicipality(tx, { name: 'Bredsund' })
			await supported(tx, { slug: 'stoette', place, amount: '550000.5' })
			await supported(tx, { slug: 'opdigtet', place, amount: '1', invented: true })
			await supported(tx, { slug: 'ukendt-beloeb', place, amount: null })
			return place
		})

		const { rows } = await jsonOf('awards')
		expect(rows.map(({ programme, amount, awarded_on: on }) => [programme, amount, on])).toEqual(
			expect.arrayContaining([
				['stoette', '550000.5', '2026-03-01'],
				['opdigtet', '1', '2026-03-01'],
				['ukendt-beloeb', null, '2026-03-01'],
			]),
		)
		const { grants, ...about } = JSON.parse(await textOf('/open-data/360giving.json')) as { grants: object[] }
		expect(about).toMatchObject({ version: '1.1', publisher: { name: 'Bymidtesekretariatet' } })
		expect(grants).toEqual([
			expect.objectContaining({
				title: 'Torvet om aftenen',
				currency: 'DKK',
				amountAwarded: 550000.5,
				awardDate: '2026-03-01',
				recipientOrganization: [{ id: `torvet.example-${municipalityCode}`, name: 'Bredsund' }],
				grantProgramme: [expect.objectContaining({ code: 'stoette' })],
			}),
		])
		expect(await textOf('/open-data')).toContain('href="/open-data/360giving.json"')
	})

	test('the package keeps to the schema of the standard', async () => {
		const written = JSON.parse(await textOf('/open-data/360giving.json')) as { grants: object[] }
		const [grant] = written.grants
		const faultsOf = (given: object) =>
			grantPackage.safeParse(given).error?.issues.map(({ path }) => path.join('.')) ?? []

		expect(faultsOf(written)).toEqual([])
		expect(faultsOf({ ...written, grants: [{ ...grant, awardDate: undefined }] })).toEqual(['grants.0.awardDate'])
		expect(faultsOf({ ...written, grants: [] })).toEqual(['grants'])
	})

	test('only a demonstration gives away what is invented, and says so', async () => {
		const demonstration = testApp(db, { TORVET_DEMO: 'on' })
		const answer = await demonstration.get('/open-data/360giving.json')
		const written = grantPackage.parse(await answer.json()) as { description: string; grants: Grant[] }

		expect(written.description).toBe('A demonstration. Grants that are invented say so in their description.')
		expect(
			written.grants.map(({ grantProgramme: [{ code }], description }) => [
				code,
				description.startsWith('Invented for a demonstration. '),
			]),
		).toEqual([
			['opdigtet', true],
			['stoette', false],
		])
	})
})

test.each(['people.csv', 'calls.xml', 'calls.csv.json'])('there is no %s', async (file) => {
	expect((await app.request(`/open-data/${file}`)).status).toBe(404)
})

test('portals get the description in both ways', async () => {
	const answer = await app.request('/open-data/catalogue.jsonld')

	expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8')
	expect(await textOf('/open-data/catalogue.ttl')).toContain('foaf:name "Bymidtesekretariatet"')
})
