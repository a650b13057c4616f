import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { countQueries } from '../../../tests/support/count-queries.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { moveClock, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { root } from '../../platform/root.ts'
import { loadPlaces } from '../places/index.ts'
import { ProgrammeDefinition } from './definition.ts'
import { importProgramme } from './import-programme.ts'

const db = await freshDatabase()
const { get, post } = testApp(db)
const inOne = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const textOf = async (answer: Response | Promise<Response>) => (await answer).text()

beforeAll(() => travelTo('2026-05-01T10:00:00Z'))
afterAll(async () => {
	moveClock(0)
	await db[Symbol.asyncDispose]()
})

const sara = await inOne((tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] }))
const wish = { template: 'network', name: 'Netværk om torve', slug: '', owner: 'Styrelsen', startsOn: '1. juni 2026' }

test('a secretariat makes a programme from a template, edits it, previews and publishes it', async () => {
	expect(await textOf(get('/programmes/new', sara))).toContain('Partnerskab i områdefornyelse')

	const made = await post('/programmes', wish, sara)
	expect([made.status, made.headers.get('location')]).toEqual([303, '/programmes/netvaerk-om-torve/setup'])
	const address = '/programmes/netvaerk-om-torve'
	expect((await get(address)).status).toBe(404)
	expect(await textOf(get(address, sara))).toContain('Kladde: kun sekretariatet kan se siden')

	const facts = { name: 'Netværk om torvet', slug: 'torvet', owner: 'Styrelsen', summary: 'Et netværk.', version: '1' }
	const dates = { startsOn: 'mandag den 1. juni 2026', endsOn: '31.12.2028', theme: 'binnensteden' }
	const edited = await post(`${address}/facts`, { ...facts, ...dates }, sara)
	expect([edited.status, edited.headers.get('location')]).toEqual([303, '/programmes/torvet/setup?saved'])
	expect(await textOf(get('/programmes/torvet/setup?saved', sara))).toContain('value="mandag den 1. juni 2026"')

	const section = await post(
		'/programmes/torvet/sections',
		{ title: 'Om torvet', body: 'Det er åbent.', source: '' },
		sara,
	)
	expect([section.status, section.headers.get('location')]).toEqual([303, '/programmes/torvet/setup#sections'])

	expect((await post('/programmes/torvet/publication', {}, sara)).headers.get('location')).toBe('/programmes/torvet')
	const page = await textOf(get('/programmes/torvet'))
	expect(page).toContain('<h1>Netværk om torvet</h1>')
	expect(page).toContain('<h2>Om torvet</h2><p>Det er åbent.</p>')
	expect(page).toContain('data-programme="binnensteden"')
	expect(page).not.toContain('Kladde')
	expect(page).not.toContain('/programmes/torvet/setup')
	expect(await textOf(get('/programmes/torvet', sara))).toContain('href="/programmes/torvet/setup"')
	expect(page).not.toContain('<script')
	expect(await textOf(get('/programmes'))).toContain('Netværk om torvet')
})

describe('a new programme that cannot be made', () => {
	test('comes back with what was typed and each fault beside its field', async () => {
		const answer = await post(
			'/programmes',
			{ ...wish, template: '', name: '', slug: 'Å', startsOn: 'tirsdag 1. juni 2026' },
			sara,
		)
		const page = await answer.text()

		expect(answer.status).toBe(422)
		expect(page).toContain('<title>Fejl: ')
		expect(linksIn(page)).toEqual([
			['#template', 'Vælg en skabelon'],
			['#name', 'Skriv et navn'],
			['#slug', 'Adressen må kun have små bogstaver, tal og bindestreger'],
			['#startsOn', '1. juni 2026 er en mandag. Mente I tirsdag den 26. maj eller 2. juni?'],
		])
		expect(page).toContain('value="tirsdag 1. juni 2026"')
		expect(page).toContain('value="Styrelsen"')
	})

	test.for([
		[{ slug: 'optaget' }, 'Et andet program har den adresse. Vælg en anden'],
		[{ slug: 'new' }, 'Den adresse bruger Torvet selv. Vælg en anden'],
		[{ name: '!!!' }, 'Skriv en adresse'],
		[{ startsOn: '' }, 'Skriv en dato.'],
	] as const)('%j', async ([over, fault]) => {
		await post('/programmes', { ...wish, slug: 'optaget' }, sara)

		const answer = await post('/programmes', { ...wish, ...over }, sara)

		expect(answer.status).toBe(422)
		expect(linksIn(await answer.text()).map(([, text]) => text)).toEqual([fault])
	})
})

describe('the five histories', () => {
	beforeAll(async () => {
		const folder = join(root, 'templates', 'history')
		await inOne(async (tx) => {
			await loadPlaces(tx)
			for (const file of readdirSync(folder)) {
				await importProgramme(tx, sara, ProgrammeDefinition.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
			}
		})
	})

	test('are read with their towns, dates and sources', async () => {
		const page = await textOf(get('/programmes/levende-bymidter'))

		expect(page).toContain('<time datetime="2021-10-25T23:59">Mandag 25.\u00a0oktober 2021 kl.\u00a023.59</time>')
		expect(page).toContain('Kilde: Planinfo.dk, Partnerskab for levende bymidter, 30. september 2021')
		for (const town of ['Lemvig', 'Rødekro', 'Vojens', 'Vordingborg', 'Ringsted']) expect(page).toContain(town)
		expect(page).not.toContain('Programmet er opdigtet')
	})

	test('show who took part on a list and on the map', async () => {
		const page = await textOf(get('/programmes/paa-forkant/participants'))

		expect(page).toContain('17 deltagere')
		expect(page).toContain('class="map"')
		expect(page).toContain('Strategiplan under temaet Bosætning.')
	})

	test('say so when it is not known who took part', async () => {
		expect(await textOf(get('/programmes/kompakte-groenne-byer/participants'))).toContain(
			'Hvem der var med, er ikke kendt her',
		)
	})

	test('speak their own language on a page in another', async () => {
		const page = await textOf(get('/programmes/herstel-van-binnensteden'))

		expect(page).toContain('<h1 lang="nl">Herstel van binnensteden</h1>')
		expect(page).toContain('<html lang="da"')
	})
})

test('the list asks the database as often for three programmes as for one', async () => {
	await using fresh = await freshDatabase()
	const counted = countQueries(fresh)
	const browser = testApp(counted.db)
	const somebody = await fresh.transaction().execute((tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] }))
	const add = () => fresh.transaction().execute((tx) => aProgramme(tx, somebody))
	const ask = async () => {
		const before = counted.count()
		const rows = (await textOf(browser.get('/programmes'))).match(/class="cover__link"/g)?.length
		return { rows, queries: counted.count() - before }
	}

	await add()
	const one = await ask()
	await add()
	await add()
	const three = await ask()

	expect([one.rows, three.rows]).toEqual([1, 3])
	expect(three.queries).toBe(one.queries)
})

function linksIn(page: string): [string, string][] {
	const summary = /<div class="errors".*?<\/div>/s.exec(page)?.[0] ?? ''
	return [...summary.matchAll(/<a href="([^"]+)">(.*?)<\/a>/g)].map(([, href = '', text = '']) => [href, text])
}
