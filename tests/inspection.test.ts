import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { forgottenRoutes } from './support/forgotten-routes.ts'
import { htmlFaultsOf } from './support/html-faults.ts'
import { memory } from './support/page-shape.ts'

// How the accessibility journey knows that it saw everything, without looking at everything twice.

test('a page that nobody visited is known', () => {
	const { routes } = new Hono()
		.get('/assets/*', (c) => c.text('style'))
		.get('/api/v1/towns', (c) => c.json([]))
		.get('/towns', (c) => c.text('all'))
		.post('/towns', (c) => c.text('made'))
		.get('/towns/new', (c) => c.text('new'))
		.get('/towns/:id', (c) => c.text('one'))
		.get('/towns/:id/:parts{(?:streets|squares)}', (c) => c.text('parts'))

	expect(forgottenRoutes(routes, ['/towns', '/towns/1', '/towns/1/streets'])).toEqual([
		'/towns/new',
		'/towns/:id/squares',
	])
	expect(forgottenRoutes(routes, ['/towns', '/towns/new', '/towns/1/squares', '/towns/1/streets'])).toEqual([
		'/towns/:id',
	])
})

const PAGE = `<!doctype html><html lang="da"><head><title>By – Torvet</title></head><body><a href="/">Torvet</a>
	<main id="main"><h1>By</h1><p class="more">Mere om byen</p></main></body></html>`

test('of a page only what is new is looked at', () => {
	const seen = memory()

	expect(seen('/by', PAGE).novelty).toBe('frame')
	expect(seen('/by', PAGE).novelty).toBe('nothing')
	expect(seen('/en-anden', PAGE).novelty).toBe('words')
	expect(seen('/en-tredje', PAGE.replace('<p', '<p id="om"')).novelty).toBe('page')
	expect(seen('/by?vis=alt', PAGE).novelty).toBe('nothing')
	expect(seen('/by', PAGE.replace('Mere om byen', 'Alt om byen')).novelty).toBe('nothing')
	expect(seen('/by', PAGE.replace('Mere om byen', 'Mere om bymidten')).novelty).toBe('words')
	expect(seen('/by', PAGE.replace('Mere om byen', 'Mere om bymidten')).novelty).toBe('nothing')
	expect(seen('/by', PAGE.replace('Torvet</a>', 'Ane Lund</a>')).novelty).toBe('words')
	expect(seen('/by', PAGE.replace('class="more"', 'class="less"')).novelty).toBe('content')
	expect(seen('/by', PAGE.replace('<h1>By</h1>', '')).novelty).toBe('content')
	expect(seen('/by', PAGE.replace('Torvet</a>', 'Torvet</a><a href="/">By</a>')).novelty).toBe('frame')
	expect(seen('/by', PAGE.replace('</head>', '<script type="application/ld+json">{}</script></head>')).novelty).toBe(
		'nothing',
	)
	expect(seen('/by', PAGE.replace('</head>', '<script src="/x.js"></script></head>')).novelty).toBe('frame')
})

test('a list with one more of the same is no news', () => {
	const seen = memory()
	const list = (count: number) => PAGE.replace('</main>', `<ul>${'<li><b>By</b> 1</li>'.repeat(count)}</ul></main>`)

	expect(seen('/by', list(2)).novelty).toBe('frame')
	expect(seen('/by', list(9)).novelty).toBe('nothing')
	expect(seen('/by', list(9).replace('<b>By</b>', '<b>By</b><i></i>')).novelty).toBe('content')
})

test('of new content it is known which elements are new', () => {
	const seen = memory()
	const { unseen: all } = seen('/by', PAGE)
	const { unseen: one } = seen('/by', PAGE.replace('Mere om', '<b>Mere</b> om'))
	const { unseen: none } = seen('/by', PAGE)

	expect([all, one, none]).toEqual([
		{ of: 3, places: [0, 1, 2] },
		{ of: 4, places: [3] },
		{ of: 3, places: [] },
	])
})

test('a page is held against the standard of HTML', async () => {
	expect(await htmlFaultsOf(PAGE)).toEqual([])
	expect((await htmlFaultsOf(PAGE.replace('Mere', '<div>Mere</div>'))).map((fault) => fault.split(':')[0])).toEqual([
		'close-order',
	])
})
