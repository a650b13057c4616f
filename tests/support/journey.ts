import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { beforeEach, expect } from 'vitest'
import { axe, axeOfUnseen, launchBrowser } from './browser.ts'
import { fillFolder } from './filled-folder.ts'
import { memory } from './page-shape.ts'
import { startServer, type TestServer } from './server.ts'

/** Somebody with a browser of their own, and what the browser has complained about. */
export type Visitor = {
	page: Page
	troubles: string[]
	/** Whether a page is accessible is asked of every one by a journey of its own; a story asks it again where it shows more. */
	asksAxe?: boolean | undefined
	/** What on a page is not in the language that they read. */
	foreign?: ((page: Page) => Promise<string[]>) | undefined
}

export type Journey = AsyncDisposable & {
	server: TestServer
	/** Somebody whom nobody knows yet, on a device of their own. */
	visitor(device?: BrowserContextOptions): Promise<Visitor>
	/** One of the demonstration's people, signed in. */
	become(name: string): Promise<Visitor>
}

type Manner = Pick<Visitor, 'asksAxe' | 'foreign'> & { start?: () => Promise<TestServer> }

/** A server, by default one with the demonstration, and a browser, for one story that is told test by test. */
export async function startJourney(
	options: BrowserContextOptions = {},
	{ start = startWithDemonstration, ...manner }: Manner = {},
): Promise<Journey> {
	const server = await start()
	const browser = await launchBrowser()
	const visitor = async (device?: BrowserContextOptions) => ({
		...(await newVisitor(browser, { baseURL: server.url, locale: 'da-DK', ...options, ...device })),
		...manner,
	})
	const become = async (name: string) => {
		const somebody = await visitor()
		await signInAs(somebody, name)
		return somebody
	}
	const stop = async () => {
		await browser.close()
		await server[Symbol.asyncDispose]()
	}
	return { server, visitor, become, [Symbol.asyncDispose]: stop }
}

function startWithDemonstration(): Promise<TestServer> {
	return startServer({}, fillFolder)
}

/** When a chapter fails, the ones after it would only repeat that. */
export function oneAfterAnother(): void {
	let failed = false
	beforeEach(({ skip, onTestFailed }) => {
		skip(failed, 'an earlier chapter failed')
		onTestFailed(() => {
			failed = true
		})
	})
}

const PATIENCE = 15_000

async function newVisitor(browser: Browser, options: BrowserContextOptions): Promise<Visitor> {
	const context = await browser.newContext(options)
	context.setDefaultTimeout(PATIENCE)
	const page = await context.newPage()
	return { page, troubles: watch(page, options.baseURL ?? '') }
}

/** Requests to others, errors of scripts and refusals of the content policy, as they happen. */
export function watch(page: Page, home: string): string[] {
	const troubles: string[] = []
	page.on('request', (request) => {
		const url = request.url()
		if (!url.startsWith(`${home}/`) && !url.startsWith('data:')) troubles.push(`asked elsewhere: ${url}`)
	})
	page.on('pageerror', ({ message }) => troubles.push(`script: ${message}`))
	page.on('response', (response) => {
		// A page may say that something was refused, and the journeys look at such pages on purpose; nothing else may fail.
		const isPage = response.request().resourceType() === 'document'
		if (response.status() >= (isPage ? 500 : 400)) troubles.push(`${response.status()}: ${response.url()}`)
	})
	page.on('console', (message) => {
		if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
			troubles.push(`console: ${message.text()}`)
	})
	return troubles
}

export async function open(visitor: Visitor, path: string): Promise<void> {
	await visitor.page.goto(path)
	await inspect(visitor)
}

type Named = string | RegExp

/** What a button is about is hidden from view after its words; browsers then read a space before the colon. */
export function about(words: string, what: Named): RegExp {
	const subject = typeof what === 'string' ? `${RegExp.escape(what)}$` : what.source.replace(/^\^/, '')
	return new RegExp(`^${RegExp.escape(words)} ?: ${subject}`)
}

/** Follows a link, in the whole page or a part of it. */
export async function follow(visitor: Visitor, name: Named, within: Locator = visitor.page.locator('body')) {
	await leave(visitor, () => within.getByRole('link', { name, exact: true }).first().click())
}

export async function press(visitor: Visitor, name: Named, within: Locator = visitor.page.locator('body')) {
	await leave(visitor, () => within.getByRole('button', { name, exact: true }).first().click())
}

/** Does what leads to a new page, and judges the page that comes. */
async function leave(visitor: Visitor, go: () => Promise<void>): Promise<void> {
	const arrived = visitor.page.waitForEvent('load')
	arrived.catch(() => undefined)
	await go()
	await arrived
	await inspect(visitor)
}

export async function write({ page }: Visitor, label: Named, text: string): Promise<void> {
	await page.getByLabel(label, { exact: true }).filter({ visible: true }).fill(text)
}

export async function choose({ page }: Visitor, label: Named): Promise<void> {
	await page.getByLabel(label, { exact: true }).check()
}

/** Waits until the text stands on the page, where people can see it. */
export async function reads(visitor: Visitor, ...texts: Named[]): Promise<void> {
	for (const text of texts) await stands(visitor, visitor.page.getByText(text).filter({ visible: true }))
}

export async function readsHeading(visitor: Visitor, name: Named): Promise<void> {
	await stands(visitor, visitor.page.getByRole('heading', { name }))
}

/** What stood there instead is what one wants to know when it does not. */
async function stands({ page }: Visitor, what: Locator): Promise<void> {
	try {
		await what.first().waitFor()
	} catch (cause) {
		const text = await page.locator('main').innerText()
		throw new Error(
			`${what.toString()} is not on ${page.url()}, where it says:\n${text.replaceAll(/\s+/g, ' ').slice(0, 1500)}`,
			{
				cause,
			},
		)
	}
}

export function pathOf({ page }: Visitor): string {
	return new URL(page.url()).pathname
}

/** The row of a table, or the entry of a list, in which this text stands. */
export function rowWith({ page }: Visitor, text: Named): Locator {
	return page.getByRole('row').filter({ hasText: text })
}

const noveltyOf = memory()

/** What must hold on every page. */
export async function inspect({ page, troubles, asksAxe, foreign }: Visitor): Promise<void> {
	const { headings, wider } = await page.evaluate(() => ({
		headings: document.querySelectorAll('h1').length,
		wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
	}))
	const found = { headings, wider, axe: asksAxe ? await judge(page) : [], troubles }
	const strange = (await foreign?.(page)) ?? []
	expect({ ...found, strange }, page.url()).toEqual({ headings: 1, wider: 0, axe: [], troubles: [], strange: [] })
}

/** What is built like pages before it is not asked again whether it is accessible. */
async function judge(page: Page): Promise<string[]> {
	const { novelty, unseen } = noveltyOf(new URL(page.url()).pathname, await page.content())
	if (novelty === 'frame') return axe(page)
	return unseen.places.length > 0 ? axeOfUnseen(page, unseen) : []
}

async function signInAs(visitor: Visitor, name: string): Promise<void> {
	await open(visitor, '/demo')
	const signIn = about('Log ind', name)
	const button = visitor.page.getByRole('button', { name: signIn })
	if (!(await button.isVisible())) await visitor.page.getByText('Alle ansøgere').click()
	await press(visitor, signIn)
	await readsHeading(visitor, 'Mit bord')
}

/** Moves everybody's time. */
export async function moveClock(visitor: Visitor, days: number): Promise<void> {
	await open(visitor, '/demo')
	await write(visitor, 'Antal dage', `${days}`)
	await press(visitor, 'Flyt uret')
}

/** Opens the newest mail of this subject to this address. */
export async function openMail(visitor: Visitor, to: string, subject: Named): Promise<void> {
	await open(visitor, '/demo/mails')
	await follow(visitor, subject, rowWith(visitor, to))
}
