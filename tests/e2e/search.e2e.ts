import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axe } from '../support/browser.ts'
import { type Journey, open, pathOf, press, readsHeading, startJourney, type Visitor } from '../support/journey.ts'

// A visitor types in the field of search, by keyboard and by finger; the page suggests, and the form works all the same.

let journey: Journey
let visitor: Visitor

beforeAll(async () => {
	journey = await startJourney()
	visitor = await journey.visitor()
})
afterAll(() => journey?.[Symbol.asyncDispose]())

const field = ({ page }: Visitor) => page.getByRole('combobox', { name: 'Hvad leder du efter?' })
const list = ({ page }: Visitor) => page.getByRole('listbox', { name: 'Forslag' })
const option = (who: Visitor, name: string | RegExp) => list(who).getByRole('option', { name, exact: true })

async function type(who: Visitor, text: string): Promise<void> {
	await open(who, '/search')
	await field(who).pressSequentially(text)
	await list(who).waitFor()
}

/** What the keys have chosen, as a screen reader is told. */
async function chosen(who: Visitor): Promise<string | null> {
	const id = await field(who).getAttribute('aria-activedescendant')
	return id === null ? null : who.page.locator(`#${id}`).innerText()
}

describe('by keyboard', () => {
	test('suggestions come, are counted aloud, and pass every rule of accessibility', async () => {
		await type(visitor, 'tomme bu')

		const count = await list(visitor).getByRole('option').count()
		expect(count).toBeGreaterThan(1)
		expect(count).toBeLessThanOrEqual(8)
		expect(await visitor.page.getByRole('status').textContent()).toBe(`${count} forslag`)
		expect(await field(visitor).getAttribute('aria-expanded')).toBe('true')
		expect(await axe(visitor.page)).toEqual([])
	})

	test('arrows go round through the field, Escape closes, and an arrow opens again', async () => {
		const last = await list(visitor).getByRole('option').last().innerText()

		await field(visitor).press('ArrowUp')
		expect(await chosen(visitor)).toBe(last)
		await field(visitor).press('ArrowDown')
		expect(await chosen(visitor)).toBeNull()
		await field(visitor).press('Escape')
		expect([await list(visitor).isVisible(), await field(visitor).inputValue()]).toEqual([false, 'tomme bu'])
		await field(visitor).press('ArrowDown')
		expect(await chosen(visitor)).toMatch(/^tomme butikker\s+Søgeord$/)
	})

	test('Enter searches for the chosen word', async () => {
		const arrived = visitor.page.waitForURL('/search?q=tomme+butikker')
		await field(visitor).press('Enter')
		await arrived

		await readsHeading(visitor, /resultater/)
	})

	test('Enter with nothing chosen searches for what was typed', async () => {
		await type(visitor, 'fyld')
		const arrived = visitor.page.waitForURL('/search?q=fyld')
		await field(visitor).press('Enter')
		await arrived

		expect(await field(visitor).inputValue()).toBe('fyld')
	})
})

test('a finger on a narrow page opens a document, and nothing moves while one types', async () => {
	const narrow = await journey.visitor({ viewport: { width: 375, height: 700 }, hasTouch: true })
	await open(narrow, '/search')
	const before = await narrow.page.locator('footer').boundingBox()
	await field(narrow).tap()
	await field(narrow).pressSequentially('fyld')
	await option(narrow, /^Fyld de tomme butikker Greb$/).waitFor()

	expect(await narrow.page.locator('footer').boundingBox()).toEqual(before)
	const sideways = await narrow.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
	expect(sideways).toBe(0)

	const arrived = narrow.page.waitForURL('/toolbox/**')
	await option(narrow, /^Fyld de tomme butikker Greb$/).tap()
	await arrived
	await readsHeading(narrow, 'Fyld de tomme butikker')
})

test('an answer that comes after the next letter is dropped', async () => {
	await open(visitor, '/search')
	const held = Promise.withResolvers<void>()
	await visitor.page.route('**/search/suggestions?q=fyl', async (route) => {
		await held.promise
		await route.continue().catch(() => undefined)
	})
	const first = visitor.page.waitForRequest(/q=fyl$/)
	await field(visitor).pressSequentially('fyl')
	await first
	await field(visitor).fill('torv')
	await list(visitor).waitFor()
	const shown = await list(visitor).innerText()
	held.resolve()
	await (await first).response()
	await visitor.page.evaluate(() => new Promise(requestAnimationFrame))

	expect(await list(visitor).innerText()).toBe(shown)
	expect(shown).not.toContain('Fyld')
	await visitor.page.unroute('**/search/suggestions?q=fyl')
})

test('without the network the form is what it was', async () => {
	await type(visitor, 'torv')
	await visitor.page.route('**/search/suggestions?**', (route) => route.abort())
	const failed = visitor.page.waitForEvent('requestfailed')
	await field(visitor).pressSequentially('e')
	await failed
	await list(visitor).waitFor({ state: 'hidden' })
	await press(visitor, 'Søg')

	expect([pathOf(visitor), await field(visitor).inputValue()]).toEqual(['/search', 'torve'])
	expect(visitor.troubles).toEqual([])
})
