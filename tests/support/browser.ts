import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Unseen } from './page-shape.ts'

const INSTALLED = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const QUIET = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
]

/** The machine's own browser, or the one that Playwright has fetched. */
export function findBrowser(): string | undefined {
	return [process.env['CHROMIUM'] ?? '', ...INSTALLED, chromium.executablePath()].find(
		(path) => path && existsSync(path),
	)
}

export function launchBrowser(): Promise<Browser> {
	const executablePath = findBrowser()
	if (!executablePath) throw new Error('There is no browser: run "npm test -- journeys", which installs one')
	return chromium.launch({ executablePath, args: QUIET })
}

/** What axe has against the page, in a form that reads well when a test fails; nothing may be left out of it. */
export async function axe(page: Page): Promise<string[]> {
	const withoutScript = await page.evaluate(() => matchMedia('(scripting: none)').matches)
	return withoutScript ? examineCopy(page) : examine(page)
}

/** The same of those elements of the content that were not seen before, or of all of it where a script has changed it. */
export async function axeOfUnseen(page: Page, unseen: Unseen): Promise<string[]> {
	const isKnown = await page.evaluate(mark, unseen)
	return examine(page, { within: isKnown ? '[data-unseen]' : CONTENT })
}

/** Only the outermost: axe looks at all that is in them. */
function mark({ of, places }: Unseen): boolean {
	const all = [...document.querySelectorAll('main, main *')]
	if (all.length !== of || places.length === 0) return false
	const unseen = new Set(places.map((place) => all[place]!))
	for (const one of unseen) if (!unseen.has(one.parentElement!)) one.setAttribute('data-unseen', '')
	return true
}

/** What can be wrong with a page in other colours or another width that axe knows in one. */
export function axeForLooks(page: Page): Promise<string[]> {
	return examine(page, { runOnly: OF_LOOKS })
}

export function axeForLooksOfContent(page: Page): Promise<string[]> {
	return examine(page, { runOnly: OF_LOOKS, within: CONTENT })
}

type RunOnly = { type: 'tag' | 'rule'; values: string[] }
type Question = { runOnly?: RunOnly; within?: string }

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const WCAG: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
const OF_LOOKS: RunOnly = { type: 'rule', values: ['color-contrast', 'target-size'] }
const CONTENT = 'main'

async function examine(page: Page, { runOnly = WCAG, within = 'html' }: Question = {}): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
	// Without waiting for style sheets of others, of which we have none, and without a list of what is in order.
	const options = { runOnly, resultTypes: ['violations'], preload: false }
	const question = `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`
	const { violations, passes, incomplete, inapplicable } = await page.evaluate<AxeResults>(question)
	const looked = [passes, violations, incomplete, ...(within === '[data-unseen]' ? [inapplicable] : [])]
	if (looked.every(({ length }) => length === 0)) throw new Error(`axe looked at nothing on ${page.url()}`)
	return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`))
}

/** axe is itself a script: where scripts are off it gets the same document in a page that has them, without the page's own. */
async function examineCopy(page: Page): Promise<string[]> {
	const body = (await page.content()).replaceAll(/<script\b[^>]*>.*?<\/script>/gs, '')
	const copy = await copyRoom(page.context().browser()!)
	const size = page.viewportSize()
	if (size) await copy.setViewportSize(size)
	const address = page.url().replace(/#.*/, '')
	await copy.route(address, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }), { times: 1 })
	await copy.goto(address)
	return examine(copy)
}

const rooms = new WeakMap<Browser, Promise<Page>>()

/** One page for all copies of a browser's pages, so that it keeps the style sheet; it has no session of anybody. */
function copyRoom(browser: Browser): Promise<Page> {
	const room = rooms.get(browser) ?? browser.newContext().then((context) => context.newPage())
	rooms.set(browser, room)
	return room
}
