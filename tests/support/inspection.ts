import type { Browser } from 'playwright-core'
import { htmlFaultsOf } from './html-faults.ts'
import { type Visitor, watch } from './journey.ts'
import { type Client, clientOf, type Session } from './journey-http.ts'
import { byDay, detoursOf, faultsOf, menuFaultsOf, misfitsOf, scriptsOf, TWO_LOOKS, WIDE } from './page-faults.ts'
import { memory, type News } from './page-shape.ts'

/** Looks at pages as everybody who may see them; what is the same in other hands is looked at once. */
export type Inspection = {
	url: string
	client: Client
	/** Two, so that one is judged while the other waits for the server. */
	rooms: Visitor[]
	noveltyOf: ReturnType<typeof memory>
	/** Addresses at which there was something. */
	visited: Set<string>
	/** What each reader was refused with so far. */
	refusals: Set<string>
}

export async function startInspection(browser: Browser, url: string): Promise<Inspection> {
	const rooms = await Promise.all([openRoom(browser, url), openRoom(browser, url)])
	return { url, client: clientOf(() => url), rooms, noveltyOf: memory(), visited: new Set(), refusals: new Set() }
}

async function openRoom(browser: Browser, baseURL: string): Promise<Visitor> {
	const context = await browser.newContext({ baseURL, locale: 'da-DK', reducedMotion: 'reduce' })
	context.setDefaultTimeout(15_000)
	const page = await context.newPage()
	return { page, troubles: watch(page, baseURL) }
}

/** Somebody of the demonstration in the language of their own; without a name a visitor. */
export type Reader = { name: string; session: Session }

export async function aReader({ client }: Inspection, name: string): Promise<Reader> {
	return { name, session: await client.signIn(name) }
}

export function aVisitor(language: 'da' | 'nl' | 'en'): Reader {
	return { name: '', session: { cookie: `torvet_language=${language}` } }
}

/** A page as it opens, or as it comes when its form for `action` is sent with nothing written or chosen in it. */
type Look = { reader: Reader; path: string; action?: string; news: News }

/** What is wrong with these addresses, be it with the page or with the answer that there is none. */
export async function faultsOn(inspection: Inspection, paths: readonly string[], readers: readonly Reader[]) {
	const looks: Look[] = []
	const faults: string[] = []
	for (const path of paths) {
		// Read at once: the server closes a connection that waits to be read.
		const answers = await Promise.all(
			readers.map(async ({ session }) => {
				const answer = await inspection.client.ask(path, session)
				return { answer, html: await answer.text() }
			}),
		)
		for (const [index, reader] of readers.entries()) {
			const { news, found } = await note(inspection, { path, reader, ...answers[index]! })
			looks.push({ reader, path, news })
			faults.push(...found.map((fault) => `${reader.name} on ${path}: ${fault}`))
		}
	}
	return [...faults, ...(await judgeAll(inspection, looks))]
}

/** A form on the page at `path`; many have their page's own address. */
export type Form = { reader: Reader; path: string; action: string }

/** What is wrong with the pages that say what was not written or chosen. */
export function faultsOnEmpty(inspection: Inspection, forms: readonly Form[]): Promise<string[]> {
	return judgeAll(
		inspection,
		forms.map((form) => ({ ...form, news: { novelty: 'content', unseen: NOTHING } })),
	)
}

type Answer = { path: string; reader: Reader; answer: Response; html: string }
type Noted = { news: News; found: string[] }

const NOTHING = { of: 0, places: [] }
const NO_NEWS: Noted = { news: { novelty: 'nothing', unseen: NOTHING }, found: [] }

/** What is new in an answer, and what is wrong with its text. */
async function note(
	{ noveltyOf, visited, refusals }: Inspection,
	{ path, reader, answer, html }: Answer,
): Promise<Noted> {
	if (answer.status === 200) visited.add(path.replace(/[?#].*/, ''))
	if (!answer.headers.get('content-type')?.startsWith('text/html')) return NO_NEWS
	if (answer.status === 200) return noteText(noveltyOf(path, html), html)
	// That there is nothing, or nothing for this reader, is said in the same words everywhere.
	const refusal = `${answer.status} ${reader.name} ${reader.session.cookie}`
	if (refusals.has(refusal)) return NO_NEWS
	refusals.add(refusal)
	return noteText(noveltyOf(`${answer.status}`, html), html)
}

async function noteText(news: News, html: string): Promise<Noted> {
	return { news, found: [...titleFaultsOf(html), ...(news.novelty === 'nothing' ? [] : await htmlFaultsOf(html))] }
}

/** What is at an address of its own has a name of its own, be it built like others or not. */
function titleFaultsOf(html: string): string[] {
	const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? []
	return /^\S.* – Torvet$/.test(title) ? [] : [`the title "${title}"`]
}

async function judgeAll(inspection: Inspection, looks: readonly Look[]): Promise<string[]> {
	const queue = looks.filter(({ news }) => news.novelty !== 'nothing')
	const faults: string[] = []
	const work = async (room: Visitor) => {
		for (let look = queue.shift(); look; look = queue.shift()) {
			const about = `${look.reader.name || 'a visitor'} on ${look.action ?? look.path}`
			faults.push(...(await judge(inspection, room, look)).map((fault) => `${about}: ${fault}`))
		}
	}
	await Promise.all(inspection.rooms.map(work))
	return faults
}

async function judge(inspection: Inspection, room: Visitor, look: Look): Promise<string[]> {
	await enter(inspection, room, look)
	const scripts = look.reader.name === '' ? await scriptsOf(room) : []
	return [
		...scripts,
		...(await (look.action === undefined ? judgePage(room, look.news) : judgeForm(inspection, room, look.action))),
	]
}

async function judgePage(room: Visitor, { novelty, unseen }: News): Promise<string[]> {
	if (novelty === 'words') return misfitsOf(room)
	if (novelty === 'content') return [...(await faultsOf(room, byDay(unseen))), ...(await misfitsOf(room))]
	if (novelty === 'page') return faultsOf(room, TWO_LOOKS)
	return [...(await detoursOf(room)), ...(await faultsOf(room)), ...(await menuFaultsOf(room))]
}

/** That a page which says what is missing fits in, and begins with that, is asked also where it is built like others. */
async function judgeForm({ noveltyOf }: Inspection, room: Visitor, action: string): Promise<string[]> {
	const status = await sendEmpty(room, action)
	if (status !== 422) return [`what is sent empty is answered ${status}`]
	const { unseen } = noveltyOf('422', await room.page.content())
	const looks = unseen.places.length === 0 ? [] : byDay(unseen)
	return [...(await faultsOf(room, looks)), ...(await misfitsOf(room))]
}

async function enter({ url }: Inspection, { page }: Visitor, { reader, path }: Look): Promise<void> {
	const cookies = reader.session.cookie.split('; ').map((cookie) => cookie.split('='))
	await page.context().clearCookies()
	await page.context().addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url })))
	await page.emulateMedia({ colorScheme: 'light' })
	await page.setViewportSize(WIDE)
	await page.goto(path)
}

async function sendEmpty({ page }: Visitor, action: string): Promise<number> {
	const sender = page.locator(`form[action="${action}"], button[formaction="${action}"]`).first()
	const [answer] = await Promise.all([
		page.waitForResponse((response) => response.request().method() === 'POST'),
		page.waitForEvent('load'),
		sender.evaluate(emptyAndSend),
	])
	return answer.status()
}

/** Past everything that the browser itself would check. */
function emptyAndSend(sender: SVGElement | HTMLElement): void {
	// Not by what it has for a form: a field of that name hides it.
	const form = (sender.tagName === 'FORM' ? sender : (sender as HTMLButtonElement).form) as HTMLFormElement
	if (sender !== form) form.action = (sender as HTMLButtonElement).formAction
	for (const field of form.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea')) {
		if (field.type === 'radio' || field.type === 'checkbox') field.checked = false
		else field.value = ''
	}
	form.submit()
}
