import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { aSeatUser, peopleAbove, peopleAround } from '../../../tests/support/around-room.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
	aNetwork,
	aPassage,
	aProduct,
	answerFor,
	type Network,
	paragraphsOf,
} from '../../../tests/support/end-products.ts'
import { tablesThatHold } from '../../../tests/support/leaks.ts'
import { readDocx } from '../../../tests/support/read-docx.ts'
import { readPdf } from '../../../tests/support/read-pdf.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { publishSummary } from '../meeting-summaries/index.ts'
import { publishProduct } from './publish-product.ts'

/** What everybody in the room may know, and what its speaker took back. */
const SAID = 'Kvintskildpadde'
const TAKEN_BACK = 'Bagskærmsfløjte'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)

type Who =
	| 'visitor'
	| 'outsider'
	| 'applicantElsewhere'
	| 'follower'
	| 'assessor'
	| 'reader'
	| 'memberElsewhere'
	| 'facilitatorElsewhere'
	| 'secretariatElsewhere'
	| 'member'
	| 'seatUser'
	| 'facilitator'
	| 'secretariat'
	| 'administrator'
const EDITORS: Who[] = ['facilitator', 'secretariat', 'administrator']
const IN_THE_ROOM: Who[] = ['member', 'seatUser', ...EDITORS]

let people: Record<Who, Somebody>
let everyone: Who[]
let network: Network
let chapterId: Id<'endProductChapter'>
let paragraphId: Id<'endProductParagraph'>
let takenBack: Id<'passageMark'>

async function everybody(tx: Tx): Promise<Record<Who, Somebody>> {
	const elsewhere = await aNetwork(tx)
	await aProduct(tx, elsewhere)
	const { room, secretariat } = network
	return {
		...(await peopleAround(tx, { room, secretariat, elsewhere: elsewhere.room.programme.id })),
		memberElsewhere: elsewhere.member,
		facilitatorElsewhere: elsewhere.facilitator,
		member: network.member,
		seatUser: await aSeatUser(tx, secretariat, room.seats[0]!),
		facilitator: network.facilitator,
		...(await peopleAbove(tx, room)),
	}
}

beforeAll(async () => {
	travelTo('2026-03-10T10:00:00Z')
	await db.transaction().execute(async (tx) => {
		network = await aNetwork(tx)
		takenBack = await aPassage(tx, network, { words: TAKEN_BACK, saidBy: 'member', answer: 'given' })
		const said = await aPassage(tx, network, { words: SAID, meeting: 1 })
		chapterId = await aProduct(tx, network, [said, takenBack])
		paragraphId = (await paragraphsOf(tx, network)).find(({ words }) => words === SAID)!.id
		await answerFor(tx, network, takenBack, 'refused')
		people = await everybody(tx)
		everyone = Object.keys(people) as Who[]
	})
})

const product = () => `/programmes/${network.room.programme.slug}/end-product`
/** Each page of the editors, and which of the words stand on it. */
const editorsPages: Record<string, [path: () => string, says: boolean, saysMore: boolean]> = {
	'their first page': [() => '/edit', false, false],
	'a chapter': [() => `/chapters/${chapterId}`, true, true],
	'a paragraph': [() => `/paragraphs/${paragraphId}`, true, false],
}
const readings = ['', '.html', '.pdf', '.docx'] as const

/** Every word of the answer, whatever it is written in. */
async function wordsOf(response: Response): Promise<string> {
	const type = response.headers.get('content-type') ?? ''
	if (type === 'application/pdf') return (await readPdf(new Uint8Array(await response.arrayBuffer()))).text
	if (!type.includes('wordprocessingml')) return response.text()
	return readDocx(new Uint8Array(await response.arrayBuffer()))
		.paragraphs.map(({ text }) => text)
		.join('\n')
}

type Answer = { who: Who; status: number; says: boolean; saysMore: boolean }

async function ask(who: Who, address: string): Promise<Answer> {
	const response = await browser.get(address, people[who])
	const words = await wordsOf(response)
	return { who, status: response.status, says: words.includes(SAID), saysMore: words.includes(TAKEN_BACK) }
}

const doorOf = (who: Who) => (who === 'visitor' ? 401 : 403)
const refused = (who: Who) => ({ who, status: doorOf(who), says: false, saysMore: false })
const told = (who: Who) => ({ who, status: 200, says: true, saysMore: false })

async function askAll(address: string): Promise<Answer[]> {
	const answers: Answer[] = []
	for (const who of everyone) answers.push(await ask(who, address))
	return answers
}

describe('before it is published', () => {
	test.for(readings)('end-product%s is read in the room, and by nobody else', async (ending) => {
		const expected = everyone.map((who) => (IN_THE_ROOM.includes(who) ? told(who) : refused(who)))

		expect(await askAll(product() + ending)).toEqual(expected)
	})

	test.for(Object.entries(editorsPages))('%s is opened by the editors alone', async ([, [path, says, saysMore]]) => {
		const expected = everyone.map((who) =>
			EDITORS.includes(who) ? { who, status: 200, says, saysMore } : refused(who),
		)

		expect(await askAll(product() + path())).toEqual(expected)
	})

	test('no form is taken from anybody but the editors', async () => {
		const forms = [
			'',
			'/facts',
			'/chapters',
			'/publication',
			'/withdrawal',
			...['title', 'passages', 'texts', 'place', 'removal'].map((form) => `/chapters/${chapterId}/${form}`),
			`/paragraphs/${paragraphId}`,
			...['place', 'removal'].map((form) => `/paragraphs/${paragraphId}/${form}`),
		]
		const others = everyone.filter((who) => !EDITORS.includes(who))
		const fields = { title: 'X', chapterTitle: 'X', words: 'X', text: 'X', way: 'later', version: '1' }
		const before = await countEvents()

		for (const who of others) {
			for (const form of forms) {
				const response = await browser.post(product() + form, fields, people[who])
				const says = (await response.text()).includes(SAID)
				expect({ who, form, status: response.status, says }).toEqual({ who, form, status: doorOf(who), says: false })
			}
		}
		expect(await countEvents()).toBe(before)
	})

	test('a chapter and a paragraph are not reached through another programme', async () => {
		const { slug } = await db
			.selectFrom('programmes')
			.select('slug')
			.where('id', '!=', network.room.programme.id)
			.executeTakeFirstOrThrow()
		const other = `/programmes/${slug}/end-product`

		expect(await ask('administrator', `${other}/chapters/${chapterId}`)).toMatchObject({ status: 404, says: false })
		expect(await ask('administrator', `${other}/paragraphs/${paragraphId}`)).toMatchObject({ status: 404, says: false })
	})

	test('no other page, search, feed or program says a word of it, whoever asks', async () => {
		const { slug } = network.room.programme
		const addresses = [
			'/search?q=tomme',
			'/search/suggestions?q=Kvint',
			`/programmes/${slug}`,
			`/programmes/${slug}/feed.atom`,
			'/feed.atom',
			'/sitemap.xml',
			'/api/v1/search?q=tomme',
			`/api/v1/programmes/${slug}`,
			'/',
		]
		const said: (Answer & { address: string })[] = []
		for (const who of everyone) for (const address of addresses) said.push({ address, ...(await ask(who, address)) })

		expect(said.filter(({ says, saysMore }) => says || saysMore)).toEqual([])
		expect(await (await browser.get(`/programmes/${slug}`)).text()).not.toContain(product())
	})
})

test('no other table holds a word of it: not the search, the events, the mails nor the queue', async () => {
	expect(await tablesThatHold(db, SAID)).toEqual(['public.end_product_paragraphs', 'public.summary_sections'])
})

describe('once it is published', () => {
	beforeAll(() =>
		db
			.transaction()
			.execute((tx) => publishProduct(tx, network.secretariat, { programmeId: network.room.programme.id })),
	)

	test.for(readings)('end-product%s is everybody’s, without what was taken back', async (ending) => {
		expect(await askAll(product() + ending)).toEqual(everyone.map(told))
	})

	test('what was said at a meeting is linked for those who may read it, and only named for the others', async () => {
		await db.transaction().execute(async (tx) => {
			await answerFor(tx, network, takenBack, 'given')
			const publication = { meetingId: network.meetings[0].id, reach: 'public' as const, publicUrl: '' }
			await publishSummary(tx, network.facilitator, publication)
		})
		const linked = async (who: Who) => {
			const html = await (await browser.get(`${product()}.html`, people[who])).text()
			return network.meetings.map(({ id, title }) => ({
				named: html.includes(title),
				linked: html.includes(`/meetings/${id}/summary"`),
			}))
		}

		expect(await linked('visitor')).toEqual([
			{ named: true, linked: true },
			{ named: true, linked: false },
		])
		expect(await linked('member')).toEqual([
			{ named: true, linked: true },
			{ named: true, linked: true },
		])
		await db.transaction().execute((tx) => answerFor(tx, network, takenBack, 'refused'))
	})

	test('the programme leads there', async () => {
		const { slug } = network.room.programme
		const html = await (await browser.get(`/programmes/${slug}`)).text()

		expect(html).toContain(`href="${product()}"`)
	})

	test('the editors’ pages stay theirs', async () => {
		const expected = everyone.map((who) => ({ who, status: EDITORS.includes(who) ? 200 : doorOf(who) }))
		const answers = await askAll(`${product()}/edit`)

		expect(answers.map(({ who, status }) => ({ who, status }))).toEqual(expected)
	})
})

async function countEvents(): Promise<number> {
	const { count } = await db
		.selectFrom('events')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow()
	return Number(count)
}
