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
	const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
	const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze()
	if (passes.length === 0) throw new Error(`axe looked at nothing on ${page.url()}`)
	return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`))
}
