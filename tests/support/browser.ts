import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'

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

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function examine(page: Page): Promise<string[]> {
	// Without the ceremony for frames, of which we have none, and without a list of what is in order: a third of the time.
	const options = {
		runOnly: { type: 'tag' as const, values: WCAG },
		resultTypes: ['violations' as const],
		preload: false,
	}
	const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze()
	if (passes.length === 0) throw new Error(`axe looked at nothing on ${page.url()}`)
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
