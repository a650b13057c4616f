import { expect, test } from 'vitest'
import { tablesThatHold } from '../../support/leaks.ts'
import { FACILITATOR, OUTSIDERS, PROGRAMME } from './ground.ts'
import { HUSH } from './hush.ts'
import { memberOf } from './members.ts'
import { as, client, database, left } from './years.ts'

export function silence(): void {
	let hushed: string[]

	test('those in the room come across what was said in confidence all the time', async () => {
		hushed = await walk(FACILITATOR)

		expect(hushed.length).toBeGreaterThan(60)
	})

	test('nobody else does, wherever they look, and no more who has left', async () => {
		const leaks: string[] = []
		const former = [...left.values()].map((town) => memberOf(town).leader)
		for (const name of [undefined, ...Object.values(OUTSIDERS), ...former]) {
			for (const path of [...hushed, ...(await walk(name))])
				if (await tells(name, path)) leaks.push(`${path} to ${name}`)
		}

		expect(leaks).toEqual([])
	})

	test('who has left has had no mail since', async () => {
		const mails = database()
			.selectFrom('mails')
			.select('subject')
			.where('recipient', 'in', [...left.keys()])

		expect(left.size).toBe(1)
		expect(await mails.where('queued_at', '>', new Date('2024-12-03')).execute()).toEqual([])
	})

	test('no mail has a word of it, no index and no trail: it stands where it was written', async () => {
		expect(await tablesThatHold(database(), HUSH)).toEqual(WRITTEN.map((table) => `public.${table}`))
	})
}

const WRITTEN = [
	'channel_posts',
	'learning_entries',
	'peer_case_checks',
	'peer_case_notes',
	'peer_case_take_aways',
	'peer_case_waits',
	'peer_cases',
	'summary_section_editions',
	'summary_sections',
	'summary_suggestions',
]

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

/** Of the pages that differ by what they are about alone, so many are looked at: each meeting has its own. */
const MOST_ALIKE = 9

/** What somebody comes to by links, beginning where everybody begins, and where of that the word stands. */
async function walk(name: string | undefined): Promise<string[]> {
	const hushed: string[] = []
	const known = new Set(BEGINNINGS)
	const alike = new Map<string, number>()
	for (const path of known) {
		const shape = path.replaceAll(/[\da-f-]{36}/g, ':')
		alike.set(shape, (alike.get(shape) ?? 0) + 1)
		if ((alike.get(shape) ?? 0) > MOST_ALIKE) continue
		const page = await look(name, path)
		if (page.includes(HUSH)) hushed.push(path)
		for (const link of linksIn(page)) known.add(link)
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
