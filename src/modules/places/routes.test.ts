import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { moveClock, travelTo } from '../../platform/clock.ts'
import { loadInventedPlaces } from './load-invented-places.ts'
import { loadPlaces } from './load-places.ts'

const db = await freshDatabase()
const { app } = testApp(db)
beforeAll(() => db.transaction().execute(loadPlaces))
afterAll(async () => {
	moveClock(0)
	await db[Symbol.asyncDispose]()
})

async function rowsOf(name: string, language = 'da') {
	const response = await app.request(`/towns?name=${encodeURIComponent(name)}`, {
		headers: { 'accept-language': language },
	})
	const html = await response.text()
	const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) => cells(row))
	return { html, rows, status: response.status }
}

function cells(row: string): string[] {
	return [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, ''))
}

test('whoever looks for a town sees its municipality, region, inhabitants, year and source', async () => {
	travelTo('2026-12-31T22:59:00Z')

	const { rows, status } = await rowsOf('næstved')

	expect(status).toBe(200)
	expect(rows).toEqual([
		['By', 'Kommune', 'Region i dag', 'Indbyggere', 'År og kilde', 'Kalender', 'Følg'],
		[
			'Næstved',
			'Næstved Kommune',
			'Region Sjælland',
			'45.522',
			'2026, Danmarks Statistik BY3',
			'Kalender',
			'Følg: Næstved Kommune',
		],
	])
})

test('the region is the one of today in Denmark', async () => {
	travelTo('2026-12-31T23:00:00Z')

	const { rows } = await rowsOf('Næstved', 'nl')

	expect(rows[0]).toEqual(['Stad', 'Gemeente', 'Regio vandaag', 'Inwoners', 'Jaar en bron', 'Agenda', 'Volgen'])
	expect(rows[1]?.[2]).toBe('Region Østdanmark')
})

test('a town that is made up says so', async () => {
	const figure = { population: 9_400, populationOn: '2026-01-01', lon: null, lat: null }
	const names = { name: 'Bredsund', officialName: 'Bredsund Kommune', landsdel: 'Fyn' }
	const municipality = { code: 'XX-BREDSUND', country: 'DK' as const, ...names, ...figure }
	await db
		.transaction()
		.execute((tx) => loadInventedPlaces(tx, [{ municipality, towns: [{ name: 'Bredsund', ...figure }] }]))

	const { rows } = await rowsOf('bredsund', 'en')

	expect(rows[1]).toEqual([
		'Bredsund',
		'Bredsund Kommune',
		'Region Syddanmark',
		'9,400',
		'Made up for the demonstration',
		'Calendar',
		'Follow: Bredsund Kommune',
	])
})

test('a figure that nobody has given is not known', async () => {
	await db
		.updateTable('towns')
		.set({ population: null, population_on: null })
		.where('id', '=', 'DK-0756-brande')
		.execute()

	const { rows } = await rowsOf('Brande', 'en')

	expect(rows[1]?.slice(3)).toEqual([
		'Not known',
		'Danmarks Statistik BY1 via Wikipedia',
		'Calendar',
		'Follow: Ikast-Brande Kommune',
	])
})

test('the page asks for a name, keeps what was typed, and says when it knows no such town', async () => {
	const asked = await rowsOf('')
	const unknown = await rowsOf('<Ellebro>')

	expect([asked.status, asked.rows, asked.html.includes('Vi kender ingen by')]).toEqual([200, [], false])
	expect(unknown.rows).toEqual([])
	expect(unknown.html).toContain('value="&lt;Ellebro')
	expect(unknown.html).toContain('Vi kender ingen by, der hedder &lt;Ellebro')
})

test('of very many towns it shows the first fifty and says so', async () => {
	const { rows, html } = await rowsOf('s')

	expect(rows.length).toBe(51)
	expect(html).toContain('De første 50.')
	expect((await rowsOf('sø')).html).not.toContain('De første')
})
