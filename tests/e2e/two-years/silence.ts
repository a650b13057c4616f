import { expect, test } from 'vitest'
import { tablesThatHold } from '../../support/leaks.ts'
import { SECRET } from '../../support/secrets.ts'
import { FACILITATOR, OUTSIDERS, PROGRAMME } from './ground.ts'
import { HUSH } from './hush.ts'
import { as, client, database } from './years.ts'

export function silence(): void {
	let hushed: string[]

	test('those in the room come across what was said in confidence all the time', async () => {
		hushed = await walk(FACILITATOR)

		expect(hushed.length).toBeGreaterThan(60)
	})

	test('nobody else does, wherever they look', async () => {
		const leaks: string[] = []
		for (const name of [undefined, ...Object.values(OUTSIDERS)]) {
			for (const path of [...hushed, ...(await walk(name))])
				if (await tells(name, path)) leaks.push(`${path} to ${name}`)
		}

		expect(leaks).toEqual([])
	})

	test('no mail has a word of it, and no index: it stands where it was written', async () => {
		const holding = await tablesThatHold(database(), HUSH)

		expect(holding.filter((table) => !Object.keys(SECRET).includes(table.replace('public.', '')))).toEqual([])
	})
}

/** The words around the secret one, so that a search would find it. */
const WORDS = 'naboerne+skabelon+stole+kajen'

const BEGINNINGS = [
	'/desk',
	'/',
	`/programmes/${PROGRAMME}`,
	`/programmes/${PROGRAMME}/feed.atom`,
	`/programmes/${PROGRAMME}/calendar.ics`,
	`/programmes/${PROGRAMME}/end-product.html`,
	`/search?q=${WORDS}`,
	'/search/suggestions?q=naboerne',
	`/api/v1/search?q=${WORDS}`,
	`/api/v1/programmes/${PROGRAMME}`,
	'/feed.atom',
	'/sitemap.xml',
]

/** All that somebody comes to by links, beginning where everybody begins, and where the word stands in it. */
async function walk(name: string | undefined): Promise<string[]> {
	const hushed: string[] = []
	const queue = [...BEGINNINGS]
	const asked = new Set(queue)
	for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
		const page = await look(name, path)
		if (page.includes(HUSH)) hushed.push(path)
		for (const link of linksIn(page)) if (!asked.has(link)) queue.push(link)
		for (const link of linksIn(page)) asked.add(link)
	}
	return hushed
}

async function tells(name: string | undefined, path: string): Promise<boolean> {
	return (await look(name, path)).includes(HUSH)
}

async function look(name: string | undefined, path: string): Promise<string> {
	return (await client.ask(path, name === undefined ? undefined : await as(name))).text()
}

/** Of the room and of what is public beside it; not each of the places, measures and certificates. */
const OUR = /^\/(programmes\/kompakte|meetings\/|desk|feed|search|api\/v1\/programmes)/

function linksIn(html: string): string[] {
	const links = [...html.matchAll(/(?:href|src|action)="(\/[^"#?]*)/g)].map(([, link = '']) => link)
	return links.filter((link) => OUR.test(link) && !link.includes('/certificates/'))
}
