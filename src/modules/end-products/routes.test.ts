import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
	aNetwork,
	answerFor,
	aPassage,
	aProduct,
	type Network,
	paragraphsOf,
} from '../../../tests/support/end-products.ts'
import { htmlFaultsOf } from '../../../tests/support/html-faults.ts'
import { readDocx } from '../../../tests/support/read-docx.ts'
import { readPdf } from '../../../tests/support/read-pdf.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const make = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)
const addressOf = ({ room }: Network) => `/programmes/${room.programme.slug}/end-product`
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

test('a facilitator makes an end product from nothing, by forms alone', async () => {
	const network = await make(aNetwork)
	const [first, second] = await make(async (tx) => [
		await aPassage(tx, network, { words: 'Ring til ejeren.' }),
		await aPassage(tx, network, { words: 'Ring igen.', meeting: 1 }),
	])
	const { facilitator, member } = network
	const address = addressOf(network)
	expect(await (await browser.get(address, member)).text()).toContain('Slutproduktet er ikke begyndt')

	const begun = await browser.post(address, { title: 'Det lærte vi', foreword: 'Kære læser.' }, facilitator)
	expect([begun.status, begun.headers.get('location')]).toEqual([303, `${address}/edit?saved=yes`])
	await browser.post(`${address}/chapters`, { chapterTitle: 'Tomme lokaler' }, facilitator)
	const editing = await (await browser.get(`${address}/edit`, facilitator)).text()
	const chapter = new RegExp(`${address}/chapters/[\\w-]+`).exec(editing)![0]
	await browser.post(`${chapter}/passages`, { 'passages[]': [first!] }, facilitator)
	await browser.post(`${chapter}/texts`, { text: 'Det er alt.' }, facilitator)
	const [paragraph] = await make((tx) => paragraphsOf(tx, network))
	const fields = { words: 'Ring til ejeren to gange.', 'sources[]': [first!, second!], version: '1' }
	const id = chapter.split('/').at(-1)!
	const edited = await browser.post(`${address}/paragraphs/${paragraph!.id}`, { ...fields, chapter: id }, facilitator)

	expect(edited.status).toBe(303)
	const html = await (await browser.get(`${address}.html`, member)).text()
	expect(html).toContain('<h1>Det lærte vi</h1>')
	expect(html.replaceAll(/<a [^>]*>/g, '').replaceAll('</a>', '')).toContain(
		'<p>Kære læser.</p><h2 id="chapter-1">Tomme lokaler</h2><p>Ring til ejeren to gange.\u00a0[1]\u00a0[2]</p><p>Det er alt.</p>',
	)
	expect(html).toContain('Åbent møde, 14. maj 2026')
	expect(await htmlFaultsOf(html)).toEqual([])
	expect(await htmlFaultsOf(await (await browser.get(address, member)).text())).toEqual([])
})

test('the files say what the page says, and what they are', async () => {
	const network = await make(aNetwork)
	await make(async (tx) => aProduct(tx, network, [await aPassage(tx, network, { words: 'Ring til ejeren.' })]))
	const address = addressOf(network)
	const { slug } = network.room.programme

	const pdf = await browser.get(`${address}.pdf`, network.member)
	expect(pdf.headers.get('content-disposition')).toBe(`attachment; filename="${slug}.pdf"`)
	expect(pdf.headers.get('cache-control')).toBe('private, no-cache')
	const { info, conformsTo, tags, text } = await readPdf(await bytesOf(pdf))
	expect([info.Title, info.Language, conformsTo]).toEqual(['Det lærte vi', 'da', '1'])
	expect(tags.filter(({ role }) => role === 'H1').map((tag) => tag.text)).toEqual(['Tomme lokaler', 'Kilder'])
	expect(text).toContain('Ring til ejeren.')
	expect(text).toContain('Åbent møde, 14. maj 2026')

	const word = readDocx(await bytesOf(await browser.get(`${address}.docx`, network.member)))
	expect(word.paragraphs.map((one) => one.text)).toEqual([
		'Det lærte vi',
		network.room.programme.owner,
		'Forord.',
		'Tomme lokaler',
		'Ring til ejeren.\u00a0[1]',
		'Kilder',
		expect.stringContaining('Tallene i kantede parenteser'),
		'Åbent møde, 14. maj 2026',
	])
})

test('a consent that is taken back takes the passage out of the next file and flags the chapter', async () => {
	const network = await make(aNetwork)
	const mark = await make((tx) => aPassage(tx, network, { words: 'Kun med ja.', saidBy: 'member', answer: 'given' }))
	const chapterId = await make((tx) => aProduct(tx, network, [mark]))
	const address = addressOf(network)
	const file = async () => (await readPdf(await bytesOf(await browser.get(`${address}.pdf`, network.member)))).text
	const chapter = async () => (await browser.get(`${address}/chapters/${chapterId}`, network.facilitator)).text()
	expect(await file()).toContain('Kun med ja.')
	expect(await chapter()).not.toContain('1 afsnit kommer ikke med')

	await make((tx) => answerFor(tx, network, mark, 'refused'))

	const after = await file()
	expect(after).not.toContain('Kun med ja.')
	expect(after).not.toContain('Tomme lokaler')
	expect(after).not.toContain('Åbent møde')
	expect(await chapter()).toContain('1 afsnit kommer ikke med')
	expect(await (await browser.get(`${address}/edit`, network.facilitator)).text()).toContain('1 afsnit holdes tilbage')
})

test('what is missing is said beside the field, and what was typed stays', async () => {
	const network = await make(aNetwork)
	const mark = await make((tx) => aPassage(tx, network))
	const chapterId = await make((tx) => aProduct(tx, network, [mark]))
	const [paragraph] = await make((tx) => paragraphsOf(tx, network))
	const address = addressOf(network)
	const send = async (path: string, fields: Record<string, string | string[]>) => {
		const response = await browser.post(address + path, fields, network.facilitator)
		return { status: response.status, html: await response.text() }
	}

	const facts = await send('/facts', { title: '', foreword: 'Mit forord', version: '1' })
	expect(facts.status).toBe(422)
	expect(facts.html).toContain('Giv slutproduktet en titel')
	expect(facts.html).toContain('Mit forord')
	const quoted = await send(`/chapters/${chapterId}/passages`, {})
	expect([quoted.status, quoted.html.includes('Vælg mindst ét sted')]).toEqual([422, true])
	const emptied = await send(`/paragraphs/${paragraph!.id}`, { words: 'Omskrevet', chapter: chapterId, version: '1' })
	expect([emptied.status, emptied.html.includes('Vælg mindst ét sted, som afsnittet bygger på')]).toEqual([409, true])
	expect(emptied.html).toContain('Omskrevet')
	const full = await send(`/chapters/${chapterId}/removal`, {})
	expect([full.status, full.html.includes('Kapitlet har stadig afsnit')]).toEqual([409, true])
})

test('whoever saves second sees both texts', async () => {
	const network = await make(aNetwork)
	const mark = await make((tx) => aPassage(tx, network))
	const chapter = await make((tx) => aProduct(tx, network, [mark]))
	const [paragraph] = await make((tx) => paragraphsOf(tx, network))
	const address = `${addressOf(network)}/paragraphs/${paragraph!.id}`
	const save = (words: string, version: string) =>
		browser.post(address, { words, chapter, 'sources[]': [mark], version }, network.facilitator)
	await save('Den førstes', '1')

	const second = await save('Den andens', '1')

	const html = await second.text()
	expect(second.status).toBe(409)
	expect([html.includes('Den førstes'), html.includes('Den andens')]).toEqual([true, true])
	expect((await save('Den andens', /name="version" value="(\d+)"/.exec(html)![1]!)).status).toBe(303)
})
