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
import { newItem, publishItem } from '../library/index.ts'
import { loadPlaces } from '../places/index.ts'
import { importProgramme } from '../programme-setup/index.ts'
import { ProgrammeDefinition } from './definition.ts'

const db = await freshDatabase()
const { get } = testApp(db)
const inOne = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const textOf = async (answer: Response | Promise<Response>) => (await answer).text()

beforeAll(() => travelTo('2026-05-01T10:00:00Z'))
afterAll(async () => {
	moveClock(0)
	await db[Symbol.asyncDispose]()
})

const sara = await inOne((tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] }))

describe('the histories', () => {
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

	test('show Dutch municipalities on a map of the Netherlands, and what one sees on it', async () => {
		const page = await textOf(get('/programmes/impulsaanpak-winkelgebieden/participants'))

		expect(page).toContain('aria-label="Kort over Nederlandene med 45 steder"')
		expect(page).toContain('<figcaption>Flest ligger i Noord-Brabant: 8 af 45</figcaption>')
		expect(page).toContain('Nederlandene: omrids og kommunernes midte efter CBS, CC BY 4.0')
		expect(page).not.toContain('Kort over Danmark')
	})

	test('say what each project was granted, and how much altogether', async () => {
		const page = await textOf(get('/programmes/hovedbyer-paa-forkant/participants'))

		expect(page).toContain('Tilskud til 11, i alt 14.280.000 kr.')
		expect(page).toContain('<b class="num">7.800.000 kr.</b>')
		expect(page).toContain('Realiseringsprojekt')
		expect(page.match(/Kilde: Realdania/g)).toHaveLength(1)
		expect(page).not.toContain('Ret tilskud og status')
	})

	test('name the organisations that ran them before', async () => {
		const page = await textOf(get('/programmes/levende-bymidter'))

		expect(page).toContain('Tidligere: Erhvervsstyrelsen og Bolig- og Planstyrelsen')
	})

	test('lead from each pin to what stands in the list about it', async () => {
		const page = await textOf(get('/programmes/levende-bymidter/participants'))
		const pins = [...page.matchAll(/<a href="#(participant-[^"]+)" aria-label="([^"]+)">/g)]

		expect(pins.map(([, , name]) => name)).toEqual(['Lemvig', 'Ringsted', 'Rødekro', 'Vojens', 'Vordingborg'])
		expect(pins.map(([, id]) => page.includes(`<li id="${id}"`))).toEqual([true, true, true, true, true])
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

test('a programme shows the published cases that tell of it, as they were published', async () => {
	const { id, slug } = await inOne((tx) => aProgramme(tx, sara))
	const content = { summary: 'Torvet åbner om aftenen.', language: 'da' }
	await inOne(async (tx) => {
		const item = { kind: 'case' as const, language: 'da' as const, summary: 'Endnu en kladde.', programmeId: id }
		const shown = await newItem(tx, sara, { ...item, title: 'Torvedage' })
		await publishItem(tx, sara, { id: shown.id, version: 1, content, changes: '' })
		await newItem(tx, sara, { ...item, title: 'Hemmelig kladde' })
		const other = await newItem(tx, sara, { ...item, title: 'Et andet programs case', programmeId: null })
		await publishItem(tx, sara, { id: other.id, version: 1, content, changes: '' })
	})

	const page = await textOf(get(`/programmes/${slug}`))
	expect(page).toContain('Beslægtede projekter')
	expect([...page.matchAll(/href="\/cases\/([^"]+)"/g)].map(([, address]) => address)).toEqual(['torvedage'])
	expect(page).toContain('Torvet åbner om aftenen.')
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
