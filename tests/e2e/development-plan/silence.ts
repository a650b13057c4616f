import { expect, test } from 'vitest'
import { tablesThatHold } from '../../support/leaks.ts'
import { BIRTE } from './consultation.ts'
import { OUTSIDER, PLANNER } from './ground.ts'
import { linkOf } from './links.ts'
import { CAFE, PARTIES, partyOf, PHONE, SECRET, TRADE } from './parties.ts'
import { PLANTING } from './pledges.ts'
import { PARTNERSHIP, PLAN, story, WORK } from './town.ts'

/** What the team knows of people, and what people said to the team alone. */
const PRIVATE = [SECRET, PHONE, '@fjord.example', BIRTE.name, PLANTING, ...PARTIES.map(({ email }) => email)].filter(
	Boolean,
)

export function silence(): void {
	test('the team comes across it all the time', async () => {
		const told = await Promise.all((await pagesOfTeam()).map((path) => wordsAt(path, PLANNER)))

		expect(new Set(told.flat())).toEqual(new Set(PRIVATE))
	})

	test('neither the public nor anybody outside comes across a word of it', async () => {
		expect(await walk(undefined)).toEqual([])
		expect(await walk(OUTSIDER)).toEqual([])
	})

	test('a party reads nothing of what the team writes of the others', async () => {
		const { person, email } = partyOf(TRADE)
		const told = [...(await walk(person)), ...(await walk(undefined, [linkOf(CAFE)]))]

		expect(told.filter(({ word }) => word !== email && word !== partyOf(CAFE).email)).toEqual([])
	})

	test('notes stand in the register and in no mail, no trail, no index and no version', async () => {
		expect(await tablesThatHold(story.db, SECRET)).toEqual(['public.parties', 'public.party_contacts'])
	})
}

const BEGINNINGS = [
	'/',
	'/desk',
	'/plans',
	PLAN,
	`${PLAN}/embed`,
	`${PLAN}/versions`,
	`${PLAN}/adoptions`,
	...[1, 2, 3].map((number) => `${PLAN}/versions/${number}/plan.json`),
	`${WORK}`,
	`${WORK}/files/plan.json`,
	PARTNERSHIP,
	'/search?q=Hasselnæs',
	'/api/v1/search?q=Hasselnæs',
	'/feed.atom',
	'/sitemap.xml',
]

/** Of the pages that differ by what they are about alone, so many are looked at. */
const MOST_ALIKE = 3

type Found = { path: string; word: string }

/** What somebody comes to by links, and which private words stand where. */
async function walk(name: string | undefined, beginnings: readonly string[] = BEGINNINGS): Promise<Found[]> {
	const found: Found[] = []
	const known = new Set(beginnings)
	const alike = new Map<string, number>()
	for (const path of known) {
		const shape = path.replaceAll(/[\da-f-]{36}|\d+/g, ':')
		alike.set(shape, (alike.get(shape) ?? 0) + 1)
		if ((alike.get(shape) ?? 0) > MOST_ALIKE) continue
		const page = await look(path, name)
		found.push(...wordsIn(page).map((word) => ({ path, word })))
		for (const link of linksIn(page)) known.add(link)
	}
	return found
}

async function look(path: string, name: string | undefined): Promise<string> {
	return (await story.client.ask(path, name === undefined ? undefined : await story.as(name))).text()
}

function wordsIn(page: string): string[] {
	return PRIVATE.filter((word) => page.includes(word))
}

async function wordsAt(path: string, name: string): Promise<string[]> {
	return wordsIn(await look(path, name))
}

/** Each page of the register, and what came in from people. */
async function pagesOfTeam(): Promise<string[]> {
	const shapes = [`${PARTNERSHIP}/parties`, `${WORK}/consultations`]
	const lists = await Promise.all(shapes.map(async (list) => linksIn(await look(list, PLANNER))))
	return lists.flat().filter((link) => shapes.some((shape) => link.startsWith(`${shape}/`)))
}

/** Of the partnership and its plan, not each of the places and measures; files that are packed tell nothing as text. */
const OUR = /^\/(partnerships|plans|desk|p\/|search|api\/v1)/
const PACKED = /\.(pdf|docx|xlsx)$|\/files\/[\w-]{36}/

function linksIn(html: string): string[] {
	const links = [...html.matchAll(/(?:href|src)="(\/[^"#]*)/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))
	return links.filter((link) => OUR.test(link) && !PACKED.test(link) && !link.includes('language='))
}
