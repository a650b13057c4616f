import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { forgottenRoutes } from './support/forgotten-routes.ts'
import { htmlFaultsOf } from './support/html-faults.ts'
import { halvesOf, memory } from './support/page-halves.ts'

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
	const noveltyOf = memory()
	const seen = (address: string, html: string, reader = '') => noveltyOf(address, halvesOf(html, reader))

	expect(seen('/by', PAGE)).toBe('frame')
	expect(seen('/by', PAGE)).toBe('nothing')
	expect(seen('/en-anden', PAGE)).toBe('page')
	expect(seen('/by?vis=alt', PAGE)).toBe('words')
	expect(seen('/by', PAGE.replace('Mere om byen', 'Alt om byen'))).toBe('words')
	expect(seen('/by', PAGE.replace('Mere om byen', ''))).toBe('content')
	expect(seen('/by', PAGE.replace('class="more"', 'class="less"'))).toBe('content')
	expect(seen('/by', PAGE.replace('Torvet</a>', 'Kaj Lund</a>'), 'Kaj Lund')).toBe('words')
	expect(seen('/by', PAGE.replace('Torvet</a>', 'Ane Lund</a>'), 'Ane Lund')).toBe('nothing')
	expect(seen('/by', PAGE.replace('</head>', '<script type="application/ld+json">{}</script></head>'))).toBe('nothing')
	expect(seen('/by', PAGE.replace('</head>', '<script src="/x.js"></script></head>'))).toBe('frame')
})

test('a page is held against the standard of HTML', async () => {
	expect(await htmlFaultsOf(PAGE)).toEqual([])
	expect((await htmlFaultsOf(PAGE.replace('Mere', '<div>Mere</div>'))).map((fault) => fault.split(':')[0])).toEqual([
		'close-order',
	])
})
