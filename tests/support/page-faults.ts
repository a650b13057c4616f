import type { Page } from 'playwright-core'
import { axe, axeForLooks, axeForLooksOfContent, axeOfUnseen } from './browser.ts'
import type { Visitor } from './journey.ts'
import type { Unseen } from './page-shape.ts'

/** What is wrong with the page that a browser shows: nothing is an empty list. */

export const WIDE = { width: 1280, height: 900 }
/** Also what is left of the width of 1280 when everything is four times as large. */
const NARROW = { width: 320, height: 640 }

type Look = { name: string; colorScheme: 'light' | 'dark'; size: typeof WIDE; judge: typeof axe }

const DAY: Look = { name: 'light, wide', colorScheme: 'light', size: WIDE, judge: axe }
const NIGHT: Look = { name: 'dark, narrow', colorScheme: 'dark', size: NARROW, judge: axe }
const EVERY_LOOK: readonly Look[] = [
	DAY,
	{ name: 'dark, wide', colorScheme: 'dark', size: WIDE, judge: axeForLooks },
	NIGHT,
	{ name: 'light, narrow', colorScheme: 'light', size: NARROW, judge: axeForLooks },
]
/** For a page that was seen in two looks in another state, in a frame that was seen in every look. */
export function byDay(unseen: Unseen): readonly Look[] {
	return [{ ...DAY, judge: (page) => axeOfUnseen(page, unseen) }]
}

/** For a page in a frame that was seen in every look. */
export const TWO_LOOKS: readonly Look[] = [DAY, { ...NIGHT, judge: axeForLooksOfContent }]

/** Of a page that was just opened. */
export async function faultsOf({ page, troubles }: Visitor, looks = EVERY_LOOK): Promise<string[]> {
	const faults = [...(await outline(page)), ...(await focus(page))]
	for (const look of looks) faults.push(...(await seen(page, look)))
	return [...faults, ...troubles.splice(0)]
}

/** Of a file that stands alone: it has neither our name in its title nor our navigation. */
export async function faultsOfFile({ page, troubles }: Visitor): Promise<string[]> {
	const faults: string[] = []
	for (const look of EVERY_LOOK) faults.push(...(await seen(page, look)))
	return [...faults, ...troubles.splice(0)]
}

/** Where only words differ from a page that was looked at: whether they still fit in. */
export async function misfitsOf({ page, troubles }: Visitor): Promise<string[]> {
	const wide = [...(await outline(page)), ...(await overflow(page))]
	await page.setViewportSize(NARROW)
	await unfold(page)
	return [...wide, ...(await overflow(page)), ...troubles.splice(0)]
}

/** The navigation that a narrow page keeps behind a button. */
export async function menuFaultsOf({ page, troubles }: Visitor): Promise<string[]> {
	await page.setViewportSize(NARROW)
	const button = page.locator('button[popovertarget]').filter({ visible: true }).first()
	if ((await button.count()) === 0) return ['there is no button for the navigation']
	await button.click()
	const faults = [
		...(await seen(page, { name: 'light, menu', colorScheme: 'light', size: NARROW, judge: axe })),
		...(await seen(page, { name: 'dark, menu', colorScheme: 'dark', size: NARROW, judge: axeForLooks })),
	]
	return [...faults, ...troubles.splice(0)]
}

/**
 * For pages on which nobody is signed in. Only the page of search has one, which suggests while somebody types. What is
 * said to machines is data: no browser runs it.
 */
export async function scriptsOf({ page }: Visitor): Promise<string[]> {
	const programs = page.locator('script:not([type="application/ld+json"])')
	const sources = await programs.evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''))
	const isSearch = new URL(page.url()).pathname === '/search'
	const scripts = sources.filter((source) => !(isSearch && /^\/assets\/suggestions-\w+\.js$/.test(source)))
	return scripts.length === 0 ? [] : [`${scripts.length} scripts on a public page`]
}

async function seen(page: Page, { name, colorScheme, size, judge }: Look): Promise<string[]> {
	await page.emulateMedia({ colorScheme })
	const moving = (await movers(page)).map((mover) => `${mover} moves although less motion is wished`)
	if (page.viewportSize()?.width !== size.width) await page.setViewportSize(size)
	// What is folded away is seen where it is hardest to fit in.
	if (size === NARROW) await unfold(page)
	return [...moving, ...(await overflow(page)), ...(await judge(page))].map((fault) => `${fault} (${name})`)
}

async function unfold(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const fold of document.querySelectorAll('details')) fold.open = true
	})
}

/** What is on its way to the other colours instead of having them. */
async function movers(page: Page): Promise<string[]> {
	const targets = await page.evaluate(() =>
		document.getAnimations().map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 80) ?? ''),
	)
	return [...new Set(targets)]
}

async function overflow(page: Page): Promise<string[]> {
	const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
	return wider > 0 ? [`${wider} px too wide`] : []
}

/** One heading of its own, a title that ends in ours, and a way past what is above the content. */
async function outline(page: Page): Promise<string[]> {
	const { headings, title, first, content } = await page.evaluate(
		(stops) => ({
			headings: document.querySelectorAll('h1').length,
			title: document.title,
			first: document.querySelector(stops)?.getAttribute('href'),
			content: document.querySelector('main[tabindex="-1"]')?.id,
		}),
		STOPS,
	)
	return [
		...(headings === 1 ? [] : [`${headings} headings of the first level`]),
		...(/^\S.* – Torvet$/.test(title) ? [] : [`the title "${title}"`]),
		...(first === `#${content}` ? [] : [`what comes first leads to ${first}`]),
	]
}

/** A page about faults begins at its summary of them. */
async function focus(page: Page): Promise<string[]> {
	// A browser moves the focus when it first draws the page, which a busy machine does after it has loaded.
	const kept = page.waitForFunction(() => document.querySelector('[autofocus]')?.matches(':focus') ?? true, undefined, {
		timeout: 3000,
	})
	return kept.then(
		() => [],
		() => ['the focus is not where the page wants it'],
	)
}

/** By keyboard alone, on a page just opened: the skip link is first, and leads where one also comes step by step. */
export async function detoursOf({ page }: Visitor): Promise<string[]> {
	await page.keyboard.press('Tab')
	if (!(await isFocused(page, '.skip'))) return ['the skip link is not the first stop']
	const walked = await walkToContent(page)
	await page.locator('.skip').press('Enter')
	if (!(await isFocused(page, '#main'))) return ['the skip link does not lead to the content']
	if ((await page.locator('main').locator(STOPS).filter({ visible: true }).count()) === 0) return []
	await page.keyboard.press('Tab')
	const skipped = await focused(page)
	return walked === skipped ? [] : [`step by step one comes to ${walked}, by the skip link to ${skipped}`]
}

/** More steps than this before the content are not a way for anybody. */
const STEPS = 40

/** What in the content gets the focus first. */
async function walkToContent(page: Page): Promise<string> {
	for (let step = 0; step < STEPS; step += 1) {
		await page.keyboard.press('Tab')
		if (await isFocused(page, '#main *')) return focused(page)
	}
	return `nothing in ${STEPS} steps`
}

const STOPS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'

function isFocused(page: Page, selector: string): Promise<boolean> {
	return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
}

function focused(page: Page): Promise<string> {
	return page.evaluate(() => {
		const { outerHTML } = document.activeElement ?? document.body
		return outerHTML.slice(0, 120)
	})
}
