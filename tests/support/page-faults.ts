import type { Page } from 'playwright-core'
import { axe, contrasts } from './browser.ts'
import type { Visitor } from './journey.ts'

/** What is wrong with the page that a browser shows: nothing is an empty list. */

export const WIDE = { width: 1280, height: 900 }
/** Also what is left of the width of 1280 when everything is four times as large. */
const NARROW = { width: 320, height: 640 }

/** In light and dark, wide and narrow, with all that is folded away unfolded where it is hardest to fit in. */
export async function faultsOf({ page, troubles }: Visitor): Promise<string[]> {
	return [
		...(await headings(page)),
		...(await keyboard(page)),
		...(await look(page, 'light, wide', axe)),
		...(await shown(page, 'dark', 'dark, wide')),
		...(await narrow(page)),
		...troubles.splice(0),
	]
}

/** Where only words differ from a page that was looked at: whether they still fit in. */
export async function misfitsOf({ page, troubles }: Visitor): Promise<string[]> {
	const wide = [...(await headings(page)), ...(await overflow(page))]
	await page.setViewportSize(NARROW)
	await unfold(page)
	return [...wide, ...(await overflow(page)), ...troubles.splice(0)]
}

/** What is around the content: the ways to it, and the navigation that a narrow page keeps behind a button. */
export async function frameFaultsOf({ page, troubles }: Visitor): Promise<string[]> {
	await page.setViewportSize(WIDE)
	const detours = await detoursOf(page)
	await page.setViewportSize(NARROW)
	const button = page.locator('button[popovertarget]').filter({ visible: true }).first()
	if ((await button.count()) === 0) return [...detours, 'there is no button for the navigation']
	await button.click()
	const menu = [...(await look(page, 'light, menu', axe)), ...(await shown(page, 'dark', 'dark, menu'))]
	return [...detours, ...menu, ...troubles.splice(0)]
}

/** For pages on which nobody is signed in. */
export async function scriptsOf({ page }: Visitor): Promise<string[]> {
	const scripts = await page.locator('script').count()
	return scripts === 0 ? [] : [`${scripts} scripts on a public page`]
}

async function narrow(page: Page): Promise<string[]> {
	await page.setViewportSize(NARROW)
	await unfold(page)
	return [...(await look(page, 'dark, narrow', axe)), ...(await shown(page, 'light', 'light, narrow'))]
}

async function unfold(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const fold of document.querySelectorAll('details')) fold.open = true
	})
}

async function shown(page: Page, colorScheme: 'light' | 'dark', name: string): Promise<string[]> {
	await page.emulateMedia({ colorScheme })
	const moving = (await movers(page)).map((mover) => `${mover} moves although less motion is wished (${name})`)
	return [...moving, ...(await look(page, name, contrasts))]
}

/** What is on its way to the other colours instead of having them. */
async function movers(page: Page): Promise<string[]> {
	const targets = await page.evaluate(() =>
		document.getAnimations().map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 80) ?? ''),
	)
	return [...new Set(targets)]
}

async function look(page: Page, name: string, judge: (page: Page) => Promise<string[]>): Promise<string[]> {
	return [...(await overflow(page)), ...(await judge(page))].map((fault) => `${fault} (${name})`)
}

async function overflow(page: Page): Promise<string[]> {
	const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
	return wider > 0 ? [`${wider} px too wide`] : []
}

/** One heading of its own, and a title that ends in ours. */
async function headings(page: Page): Promise<string[]> {
	const { count, title } = await page.evaluate(() => ({
		count: document.querySelectorAll('h1').length,
		title: document.title,
	}))
	return [
		...(count === 1 ? [] : [`${count} headings of the first level`]),
		...(/^\S.* – Torvet$/.test(title) ? [] : [`the title "${title}"`]),
	]
}

/** The skip link is the first stop and leads to the content; a page about faults begins at its summary of them. */
async function keyboard(page: Page): Promise<string[]> {
	if ((await page.locator('[autofocus]').count()) > 0)
		return (await isFocused(page, '[autofocus]')) ? [] : ['the focus is not where the page wants it']
	await page.keyboard.press('Tab')
	if (!(await isFocused(page, '.skip'))) return ['the skip link is not the first stop']
	await page.keyboard.press('Enter')
	return (await isFocused(page, '#main')) ? [] : ['the skip link does not lead to the content']
}

/** By keyboard alone one comes step by step to the same place to which the skip link leads. */
async function detoursOf(page: Page): Promise<string[]> {
	await page.locator('.skip').focus()
	const walked = await walkToContent(page)
	await page.locator('.skip').press('Enter')
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
