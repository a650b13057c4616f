import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type Visitor, watch } from '../support/journey.ts'
import { byDay, detoursOf, faultsOf, menuFaultsOf, misfitsOf, scriptsOf, TWO_LOOKS } from '../support/page-faults.ts'
import { memory } from '../support/page-shape.ts'

// What judges the pages of the application finds each kind of fault in a page that has it, and none in one that has none.

const SOUND = `<!doctype html><html lang="da"><head><title>By – Torvet</title>
	<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
	<style>body { background: Canvas } a { color: CanvasText } a, summary { display: inline-block; padding: 8px }</style></head>
	<body><a class="skip" href="#main">Til indholdet</a>
	<header><a href="/">Torvet</a> <button popovertarget="menu">Menu</button>
	<nav id="menu" popover><a href="/towns">Byer</a></nav></header>
	<main id="main" tabindex="-1"><h1>By</h1><p><a href="/calls">Opslag</a></p>
	<details><summary>Mere</summary><p class="more">Mere om byen</p></details></main></body></html>`

const CONTRAST = 'color-contrast: Elements must meet minimum color contrast ratio thresholds'
const NO_ALTERNATIVE = 'image-alt: Images must have alternative text: img'

/** The sound page with one more rule of style, or with more in its content. */
const styled = (rule: string) => SOUND.replace('</style>', `${rule}</style>`)
const holding = (html: string) => SOUND.replace('</main>', `${html}</main>`)

let browser: Browser

beforeAll(async () => {
	browser = await launchBrowser()
})
afterAll(() => browser.close())

const HOME = 'http://torvet.test'

/** Somebody before a page that is nowhere but here; all else that it asks for is missing. */
async function before(body: string, path = '/'): Promise<Visitor> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
	const page = await context.newPage()
	const troubles = watch(page, HOME)
	const headers = { 'content-security-policy': "script-src 'self'" }
	await page.route('**', (route) => {
		const isPage = route.request().url() === HOME + path
		return route.fulfill(isPage ? { body, headers, contentType: 'text/html; charset=utf-8' } : { status: 404 })
	})
	await page.route('http://elsewhere.test/**', (route) => route.fulfill({ body: '' }))
	await page.goto(HOME + path)
	return { page, troubles }
}

test('a sound page has no faults', async () => {
	const visitor = await before(SOUND)

	expect(await scriptsOf(visitor)).toEqual([])
	expect(await detoursOf(visitor)).toEqual([])
	expect(await faultsOf(visitor)).toEqual([])
	expect(await menuFaultsOf(visitor)).toEqual([])
})

const withoutSkipLink = SOUND.replace(/<a class="skip".*<\/a>/, '')
const aPicture = (from: string) => holding(`<img alt="By" src="${from}/by.png">`)
const byNight = '@media (prefers-color-scheme: dark) { h1 { color: #333 } }'
const narrowByDay = '@media (prefers-color-scheme: light) and (width < 400px) { h1 { color: #ccc } }'

test.for<[string, string, unknown[]]>([
	[
		'an image that nobody describes',
		holding('<img src="data:,">'),
		[`${NO_ALTERNATIVE} (light, wide)`, `${NO_ALTERNATIVE} (dark, narrow)`],
	],
	['a second heading', holding('<h1>By</h1>'), ['2 headings of the first level']],
	['a title without a name', SOUND.replace('By – Torvet', 'By'), ['the title "By"']],
	['pale letters by night', styled(byNight), [`${CONTRAST}: h1 (dark, wide)`, `${CONTRAST}: h1 (dark, narrow)`]],
	['pale letters on a narrow page by day', styled(narrowByDay), [`${CONTRAST}: h1 (light, narrow)`]],
	[
		'too much for a narrow page, folded away',
		styled('.more { inline-size: 400px }'),
		['88 px too wide (dark, narrow)', '88 px too wide (light, narrow)'],
	],
	[
		'what moves for somebody who wants rest',
		styled('h1 { border: 1px solid light-dark(black, white); transition: border-color 60s }'),
		['dark, wide', 'dark, narrow', 'light, narrow'].map(
			(look) => `<h1>By</h1> moves although less motion is wished (${look})`,
		),
	],
	['no skip link', withoutSkipLink, ['what comes first leads to /']],
	[
		'a summary of faults that nobody is led to',
		holding('<input aria-label="By" autofocus disabled>'),
		['the focus is not where the page wants it'],
	],
	['a picture from elsewhere', aPicture('http://elsewhere.test'), ['asked elsewhere: http://elsewhere.test/by.png']],
	['a picture that is missing', aPicture(''), ['404: http://torvet.test/by.png']],
	[
		'a script that the policy refuses',
		holding('<script>document.title = "By"</script>'),
		[expect.stringMatching(/^console: Executing inline script violates/)],
	],
])('of a page: %s', async ([, body, found]) => {
	const faults = await faultsOf(await before(body))

	expect(faults).toEqual(found)
})

test.for<[string, string, unknown[]]>([
	['an image that nobody describes', holding('<img src="data:,">'), [`${NO_ALTERNATIVE} (light, wide)`]],
	['pale letters by day', styled('h1 { color: #ccc }'), [`${CONTRAST}: h1 (light, wide)`]],
	['what is above the content, which was seen before', styled('header a { color: #ccc }'), []],
])('of the content of a page: %s', async ([, body, found]) => {
	expect(await faultsOf(await before(body), byDay(memory()('/', body).unseen))).toEqual(found)
})

test.for<[string, string, unknown[]]>([
	['an image that nobody describes', holding('<img src="data:,">'), [`${NO_ALTERNATIVE} (light, wide)`]],
	[
		'pale letters',
		styled('em { color: #ccc }').replace('Mere om', '<em>Mere om</em>').replace('<details', '<details open'),
		[`${CONTRAST}: em (light, wide)`],
	],
	['what was seen before', styled('h1 { color: #ccc }').replace('<details', '<details open'), []],
	[
		'a level of headings that is skipped',
		holding('<h3>Byer</h3>'),
		['heading-order: Heading levels should only increase by one: h3 (light, wide)'],
	],
])('of what is new in a page: %s', async ([, body, found]) => {
	const seen = memory()
	seen('/', SOUND)

	expect(await faultsOf(await before(body), byDay(seen('/', body).unseen))).toEqual(found)
})

test('what a script has put into a page is looked at with all of it', async () => {
	const seen = memory()
	seen('/', SOUND)
	const body = styled('h1 { color: #ccc }')
	const { unseen } = seen('/', body.replace('<h1>', '<hr><h1>'))

	expect(await faultsOf(await before(body), byDay(unseen))).toEqual([`${CONTRAST}: h1 (light, wide)`])
})

test('of the content of a page at night: pale letters', async () => {
	const faults = await faultsOf(await before(styled(byNight)), TWO_LOOKS)

	expect(faults).toEqual([`${CONTRAST}: h1 (dark, narrow)`])
})

const scripts = (...sources: string[]) => holding(sources.map((source) => `<script src="${source}"></script>`).join(''))
const SUGGESTIONS = '/assets/suggestions-3K5S7XQA.js'

test('of a public page: a script', async () => {
	expect(await scriptsOf(await before(scripts('/menu.js')))).toEqual(['1 scripts on a public page'])
	expect(await scriptsOf(await before(holding('<script>let by</script>')))).toEqual(['1 scripts on a public page'])
})

test('only the page of search may suggest, and nothing else', async () => {
	expect(await scriptsOf(await before(scripts(SUGGESTIONS), '/search'))).toEqual([])
	expect(await scriptsOf(await before(scripts(SUGGESTIONS), '/towns'))).toEqual(['1 scripts on a public page'])
	expect(await scriptsOf(await before(scripts(SUGGESTIONS, '/menu.js'), '/search'))).toEqual([
		'1 scripts on a public page',
	])
})

test('of a public page: data in a script element is none, neither to us nor to the policy', async () => {
	const visitor = await before(holding('<script type="application/ld+json">{"@type":"Event"}</script>'))

	expect([...(await scriptsOf(visitor)), ...(await faultsOf(visitor))]).toEqual([])
})

test('of a page of which only the words are new: too much for it', async () => {
	expect(await misfitsOf(await before(styled('h1 { inline-size: 1400px }')))).toEqual([
		'128 px too wide',
		'1088 px too wide',
	])
})

test.for<[string, string, unknown[]]>([
	['no skip link', withoutSkipLink, ['the skip link is not the first stop']],
	['a skip link to somewhere else', SOUND.replace('#main', '#menu'), ['the skip link does not lead to the content']],
	[
		'no end of links',
		SOUND.replace('</header>', `${'<a href="/">Torvet</a> '.repeat(40)}</header>`),
		[expect.stringMatching(/^step by step one comes to nothing in 40 steps, by the skip link to <a href="\/calls">/)],
	],
])('on the way to the content: %s', async ([, body, found]) => {
	expect(await detoursOf(await before(body))).toEqual(found)
})

test.for<[string, string, unknown[]]>([
	[
		'an image that nobody describes',
		SOUND.replace('</nav>', '<img src="data:,">$&'),
		[`${NO_ALTERNATIVE} (light, menu)`],
	],
	['no button', SOUND.replace(/<button.*<\/button>/, ''), ['there is no button for the navigation']],
])('in the navigation: %s', async ([, body, found]) => {
	expect(await menuFaultsOf(await before(body))).toEqual(found)
})
