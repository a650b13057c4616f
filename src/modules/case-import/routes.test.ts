import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson, type Municipality } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import { listEvents } from '../activity/index.ts'
import { findItemBySlug } from '../library/index.ts'
import { listImports, listReport } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { get, post } = testApp(db)

let sara: Actor
let mette: Actor
let place: Municipality

beforeAll(async () => {
	await db.transaction().execute(async (tx) => {
		sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		place = await aMunicipality(tx, { name: 'Bredsund' })
		mette = await aPerson(tx, 'Mette', { actsFor: [place] })
	})
})

const LIST = [
	'Nummer;Titel;Kommune;Startdato;Slutdato;Budget;Samlet beskrivelse',
	'1;Torvedage;Bredsund;01.05.2019;31.12.2020;1.250.000,50;Torvet åbnes om aftenen.',
	'2;Havnen;Bredsund;31.02.2019;;ti kroner;',
	'3;Lys;Ukendtby;2021;2020;5;',
	'1;Torvedage igen;Bredsund;;;;',
	'4;Potenti\uFFFDle ejere;Bredsund;2021;2022;100;Kort.',
].join('\r\n')

function upload(text: string | Uint8Array<ArrayBuffer>, name = 'Puljen.csv'): FormData {
	const form = new FormData()
	form.set('file', new File([text], name))
	return form
}

async function send(text: string, name?: string): Promise<string> {
	const sent = await post('/cases/imports', upload(text, name), sara)
	return (sent.headers.get('location') ?? '').replace('/mapping', '')
}

const mapping = {
	version: '1',
	headerFirst: '1',
	headerCount: '1',
	source: 'Puljen',
	sourceUrl: '',
	language: 'da',
	currency: 'DKK',
	decimalMark: 'comma',
	duplicates: 'leave',
	column0: 'sourceId',
	column1: 'title',
	column2: 'municipality',
	column3: 'startsOn',
	column4: 'endsOn',
	column5: 'total',
	column6: 'summary',
}

describe('a list', () => {
	let list: string

	test('that is no table is told why, and only the secretariat may send one', async () => {
		const refused = await post('/cases/imports', upload('kun,overskrift\n'), sara)
		expect([refused.status, (await refused.text()).includes('Filen har ingen rækker.')]).toEqual([422, true])
		expect((await post('/cases/imports', new FormData(), sara)).status).toBe(422)
		expect((await post('/cases/imports', upload(LIST), mette)).status).toBe(403)
		expect((await get('/cases/imports')).status).toBe(401)
		expect(await listImports(db)).toEqual([])
	})

	test('is read, and its columns are guessed', async () => {
		list = await send(LIST)
		const page = await (await get(`${list}/mapping`, sara)).text()

		expect(page).toMatch(/<option value="municipality" selected>/)
		expect(page).toContain('CSV, UTF-8, semikolon imellem')
		expect((await get(list, mette)).status).toBe(404)
	})

	test('keeps what was chosen when something is wrong with it', async () => {
		const twice = await post(`${list}/mapping`, { ...mapping, source: 'Min pulje', column6: 'title' }, sara)

		expect(twice.status).toBe(422)
		const page = await twice.text()
		expect(page).toContain('Kun én kolonne kan betyde det.')
		expect(page).toContain('value="Min pulje"')
	})

	test('is tried without keeping anything', async () => {
		expect((await post(`${list}/mapping`, mapping, sara)).headers.get('location')).toBe(list)
		expect((await post(`${list}/mapping`, mapping, sara)).status).toBe(409)
		const page = await (await get(list, sara)).text()

		expect(page).toContain('Begynder: Datoen kan ikke læses (31.02.2019)')
		expect(page).toContain('Samlet pris: Beløbet kan ikke læses (ti kroner)')
		expect(page).toContain('Slutter: Slutter, før det begynder (2021-01-01 – 2020-12-31)')
		expect(page).toContain('Samme nummer hos kilden findes allerede (2)')
		expect(await findItemBySlug(db, 'case', 'torvedage')).toBeUndefined()
	})

	test('becomes drafts, once', async () => {
		expect((await post(`${list}/import`, { version: '1' }, sara)).status).toBe(409)
		const done = await post(`${list}/import`, { version: '2' }, sara)

		expect(done.headers.get('location')).toBe(`${list}?told=imported`)
		const made = await findItemBySlug(db, 'case', 'torvedage')
		expect(made).toMatchObject({ state: 'draft', placeCode: place.municipalityCode, language: 'da' })
		const again = await post(`${list}/import`, { version: '3' }, sara)
		expect([again.status, (await again.text()).includes('Listen er allerede importeret.')]).toEqual([409, true])
	})

	test('has a report of every row', async () => {
		const id = list.split('/').at(-1) as never
		const rows = await listReport(db, id)
		expect(rows.map(({ line, outcome, slug }) => [line, outcome, slug])).toEqual([
			[2, 'made', 'torvedage'],
			[3, 'faulty', null],
			[4, 'faulty', null],
			[5, 'duplicate', null],
			[6, 'made', 'potenti-le-ejere'],
		])
		const csv = await (await get(`${list}/report.csv`, sara)).text()
		expect(csv.split('\r\n')[5]).toContain('Titel: Tegn er gået tabt i en tidligere omsætning')
		expect((await listEvents(db, id)).map(({ verb }) => verb).sort()).toEqual([
			'case-import.imported',
			'case-import.mapped',
			'case-import.received',
		])
	})

	test('that was imported before is not imported again, by its bytes or by its numbers', async () => {
		const same = await send(LIST)
		await post(`${same}/mapping`, mapping, sara)
		const refused = await post(`${same}/import`, { version: '2' }, sara)
		expect([refused.status, (await refused.text()).includes('Ingen rækker bliver til noget.')]).toEqual([409, true])

		const longer = await send(`${LIST}\r\n5;Ny;Bredsund;;;;`)
		await post(`${longer}/mapping`, mapping, sara)
		await post(`${longer}/import`, { version: '2' }, sara)
		const rows = await listReport(db, longer.split('/').at(-1) as never)
		expect(rows.filter(({ outcome }) => outcome === 'made').map(({ title }) => title)).toEqual(['Ny'])
	})

	test('is undone with a reason: what it made is withdrawn', async () => {
		expect((await post(`${list}/undoing`, { reason: ' ' }, sara)).status).toBe(422)
		await post(`${list}/undoing`, { reason: 'Forkert fil' }, sara)

		expect((await findItemBySlug(db, 'case', 'torvedage'))?.state).toBe('retired')
		expect((await findItemBySlug(db, 'case', 'ny'))?.state).toBe('draft')
		expect((await post(`${list}/undoing`, { reason: 'Igen' }, sara)).status).toBe(409)
		const again = await send(LIST)
		await post(`${again}/mapping`, mapping, sara)
		expect((await post(`${again}/import`, { version: '2' }, sara)).status).toBe(303)
	})
})
