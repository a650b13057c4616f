import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { aSeatUser, peopleAbove, peopleAround } from '../../../tests/support/around-room.ts'
import {
	aProposedCase,
	aPublicCase,
	anAgreedCase,
	aToldCase,
	PUBLIC_URL,
	TEXTS,
	type Told,
	wholeOf,
} from '../../../tests/support/case-releases.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { tablesThatHold } from '../../../tests/support/leaks.ts'
import { aClinic } from '../../../tests/support/peer-cases.ts'
import { seatOf } from '../../../tests/support/rooms.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { editRelease } from './edit-release.ts'
import { quoteNote } from './quote-note.ts'

/** In every text of a release that is not public. */
const SECRET = 'Kvintskildpadde'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

let told: Told
let people: Record<string, Somebody>
const AGREEING = ['giver', 'seatUser', 'facilitator', 'secretariat', 'administrator']

async function everybody(tx: Tx): Promise<Record<string, Somebody>> {
	const { secretariat, room, places } = told
	travelTo('2026-03-10T10:00:00Z')
	const elsewhere = await aClinic(tx)
	travelTo(told.meeting.endsAt)
	return {
		...(await peopleAround(tx, { room, secretariat, elsewhere: elsewhere.room.programme.id })),
		memberElsewhere: elsewhere.member,
		facilitatorElsewhere: elsewhere.facilitator,
		giver: told.giver,
		seatUser: await aSeatUser(tx, secretariat, seatOf(room, places[0])),
		member: told.member,
		facilitator: told.facilitator,
		...(await peopleAbove(tx, room)),
	}
}

beforeAll(async () => {
	await inOne(async (tx) => {
		told = await aProposedCase(tx)
		people = await everybody(tx)
		const { caseId, noteId, facilitator } = told
		const story = `${SECRET} bor her.`
		const texts = { title: SECRET, summary: SECRET, place: SECRET, story, helped: SECRET }
		await editRelease(tx, facilitator, { caseId, edition: 1, ...TEXTS, ...texts })
		await quoteNote(tx, facilitator, { caseId, noteId, publicUrl: PUBLIC_URL })
	})
})

const caseOf = ({ room, caseId }: Told) => `/programmes/${room.programme.slug}/room/cases/${caseId}`
const at = (below = '') => `${caseOf(told)}/release${below}`

async function ask(who: string, address: string) {
	const response = await browser.get(address, people[who])
	return { status: response.status, says: (await response.text()).includes(SECRET) }
}

describe.each(['', '/edit', '/preview'])('the page of a release%s', (below) => {
	test('is read by those who gave it and those who facilitate, and by nobody else', async () => {
		const answers = await Promise.all(Object.keys(people).map(async (who) => [who, await ask(who, at(below))] as const))
		const expected = (who: string) => {
			if (AGREEING.includes(who)) return { status: 200, says: true }
			return { status: who === 'visitor' ? 401 : 403, says: false }
		}

		expect(Object.fromEntries(answers)).toEqual(
			Object.fromEntries(Object.keys(people).map((who) => [who, expected(who)])),
		)
	})
})

test('a quote is shown to whoever noted it alone, with none of the rest', async () => {
	const answers = await Promise.all(
		Object.keys(people).map(async (who) => [who, await ask(who, at('/quotes'))] as const),
	)
	const status = (who: string) => {
		if (who === 'member') return 200
		if (who === 'visitor') return 401
		return AGREEING.includes(who) ? 404 : 403
	}

	expect(Object.fromEntries(answers)).toEqual(
		Object.fromEntries(Object.keys(people).map((who) => [who, { status: status(who), says: false }])),
	)
})

const POSTS = ['', '/edit', '/names', '/quotes', '/request', '/consent', '/publication', '/withdrawal']

test('no form is taken from others, nor does it say anything', async () => {
	const others = Object.keys(people).filter((who) => !AGREEING.includes(who))
	const fields = { answer: 'given', edition: '3', noteId: told.noteId, title: 'X' }
	const before = await wholeOf(db, told)

	for (const who of others) {
		for (const below of POSTS) {
			const response = await browser.post(at(below), fields, people[who])
			const says = (await response.text()).includes(SECRET)
			const expected = { who, below, status: who === 'visitor' ? 401 : 403, says: false }
			expect({ who, below, status: response.status, says }).toEqual(expected)
		}
	}
	expect(await wholeOf(db, told)).toEqual(before)
})

test('what is not public is in no other table, and on no page of the library', async () => {
	expect(await tablesThatHold(db, SECRET)).toEqual(['public.case_releases'])
	const pages = ['/cases', '/cases/feed.atom', '/sitemap.xml', '/api/v1/cases', '/search?q=etager', '/library']
	const asked = Object.keys(people).flatMap((who) => pages.map((page) => [who, page] as const))

	const said = await Promise.all(asked.map(async ([who, page]) => [who, page, (await ask(who, page)).says]))

	expect(said.filter(([, , says]) => says)).toEqual([])
})

test('from the case to the library and back: proposed, quoted, asked, agreed, published, taken down', async () => {
	const own = await inOne(aToldCase)
	const { giver, facilitator, member, places, noteId } = own
	const release = `${caseOf(own)}/release`
	const read = async (address: string, who?: Somebody) => (await browser.get(address, who)).text()
	const post = async (below: string, fields: Record<string, string>, who: Somebody) =>
		(await browser.post(`${release}${below}`, fields, who)).status

	expect(await read(caseOf(own), member)).not.toContain(release)
	expect(await read(caseOf(own), giver)).toContain(`href="${release}"`)
	const start = await read(release, facilitator)
	expect(start).toContain(`name="name.0" value="${places[0].name}"`)
	expect(start).toContain('value="kommunen"')
	const names = { 'name.0': places[0].name, 'instead.0': '' }
	expect(await post('', names, facilitator)).toBe(422)
	expect(await post('', { ...names, 'instead.0': 'en by' }, facilitator)).toBe(303)
	expect(await post('', names, facilitator)).toBe(422)
	expect(await post('', { ...names, 'instead.0': 'en by' }, facilitator)).toBe(409)
	expect(await read(release, facilitator)).toContain('Vi kan kun finde navne, vi kender')

	const texts = { title: TEXTS.title, summary: TEXTS.summary, place: TEXTS.place, story: TEXTS.story }
	expect(await post('/edit', { ...texts, title: '', edition: '1' }, giver)).toBe(422)
	expect(await post('/edit', { ...texts, story: `${places[1].name} igen`, edition: '1' }, giver)).toBe(303)
	expect(await post('/edit', { ...texts, edition: '1' }, facilitator)).toBe(409)
	expect(await read(release, facilitator)).toContain('Disse navne står der stadig')
	expect(await post('/names', { 'name.0': places[1].name, 'instead.0': 'naboen' }, facilitator)).toBe(303)
	expect(await post('/quotes', { noteId }, facilitator)).toBe(303)
	expect(await post('/request', {}, facilitator)).toBe(409)
	const asked = await read(`${release}/quotes`, member)
	const [, answer = ''] = /action="[^"]+release(\/quotes\/[\w-]+\/answer)"/.exec(asked) ?? []
	expect(await post(answer, { answer: 'given' }, member)).toBe(303)
	expect(await post('/request', {}, facilitator)).toBe(303)
	expect(await post('/publication', {}, facilitator)).toBe(409)
	const { textEdition } = (await wholeOf(db, own)).release
	expect(await post('/consent', { answer: 'given', edition: '1' }, giver)).toBe(409)
	expect(await post('/consent', { answer: 'given', edition: `${textEdition}` }, facilitator)).toBe(403)
	expect(await post('/consent', { answer: 'given', edition: `${textEdition}` }, giver)).toBe(303)
	const preview = articleOf(await read(`${release}/preview`, giver))
	expect(await post('/publication', {}, facilitator)).toBe(303)

	const [, slug = ''] = /href="(\/cases\/[^"]+)"/.exec(await read(caseOf(own), member)) ?? []
	const shown = await read(slug)
	expect(shown).toContain('Naboen igen')
	expect(shown).toContain('Fra et netværk, anonymiseret')
	expect(tellingsOf(articleOf(shown))).toEqual(tellingsOf(preview))
	const known = [giver, member, facilitator, ...places].map(({ name }) => name)
	expect([...known, own.room.programme.name].filter((name) => shown.includes(name))).toEqual([])
	expect(await read('/cases')).toContain(slug)
	expect((await browser.get(`${slug}/edit`, people['administrator'])).status).toBe(403)

	expect(await read(release, giver)).toContain('Den har været ude siden den 14. maj 2026')
	expect(await post('/withdrawal', {}, giver)).toBe(303)
	expect((await browser.get(slug, people['administrator'])).status).toBe(404)
	expect((await browser.get(`${slug}/editions/1`)).status).toBe(404)
	expect((await browser.get(`${slug}/editions`)).status).toBe(404)
	expect((await browser.get(`/api/v1${slug}`)).status).toBe(404)
	expect(await read('/cases')).not.toContain(slug)
	expect(await read(caseOf(own), member)).not.toContain(slug)
})

const articleOf = (html: string) => /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? ''

/** What a case tells, without what stands around it: whether it is a preview, its edition and how to cite it. */
function tellingsOf(article: string): string[] {
	const told = article.match(/<(h1|h2|dd|p class="lead"|div class="prose written")[^>]*>[\s\S]*?<\/(h1|h2|dd|p|div)>/g)
	return (told ?? []).map((part) => part.replaceAll(/<[^>]+>/g, ' ').trim())
}

test('the secretariat of the library finds nothing of it to edit', async () => {
	const shown = await inOne(aPublicCase)
	const { publication } = await wholeOf(db, shown)

	expect((await browser.get(`/library/${publication!.itemId}`, people['administrator'])).status).toBe(404)
	expect(await (await browser.get('/library', people['administrator'])).text()).not.toContain(publication!.itemId)
})

test('of two who publish at once, one does', async () => {
	const { facilitator, ...own } = await inOne(anAgreedCase)
	const publish = () => browser.post(`${caseOf({ facilitator, ...own })}/release/publication`, {}, facilitator)

	const answers = await Promise.all([publish(), publish()])

	expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
})
