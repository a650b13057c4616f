import type { Language } from '../../src/platform/i18n.ts'
import { fillFolder } from './filled-folder.ts'
import { postgresOf, temporaryFolder, until } from './processes.ts'
import { startServerIn, type TestServer } from './server.ts'

/** Asks as a browser would: with an origin and a session, and without following where it is led. */
export type Client = {
	ask(path: string, as?: Session): Promise<Response>
	/** The page's HTML; what is refused or missing throws. */
	read(path: string, as?: Session): Promise<string>
	/** An answer that does not come throws. */
	send(path: string, fields: Fields, as?: Session): Promise<Answer>
	/** Signed in by the demonstration; the session outlives the server. */
	signIn(name: string): Promise<Session>
}

export type Session = { cookie: string }
export type Answer = { status: number; location: string }
export type Fields = Record<string, string | readonly string[]>

/** `url` is asked each time, because a server that is started again has another port. */
export function clientOf(url: () => string, language: Language = 'da'): Client {
	const request = (path: string, init: RequestInit, as: Session | undefined) => {
		const headers = { origin: url(), 'accept-language': language, ...as }
		return fetch(url() + path, { redirect: 'manual', ...init, headers })
	}
	const ask = (path: string, as?: Session) => request(path, {}, as)
	const read = async (path: string, as?: Session) => {
		const answer = await ask(path, as)
		if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
		return answer.text()
	}
	const post = (path: string, fields: Fields, as?: Session) =>
		request(path, { method: 'POST', body: formOf(fields) }, as)
	const send = async (path: string, fields: Fields, as?: Session) => {
		const answer = await post(path, fields, as)
		return { status: answer.status, location: answer.headers.get('location') ?? '' }
	}
	const signIn = async (name: string) => {
		const page = await read('/demo')
		const person = new RegExp(`${name}.*?name="person" value="([^"]+)"`, 's').exec(page)?.[1] ?? ''
		const { headers } = await post('/demo/sessions', { person })
		return { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' }
	}
	return { ask, read, send, signIn }
}

/** A server that is killed and started again on the same data. */
export type Mortal = AsyncDisposable & Client & { kill(): Promise<void>; start(): Promise<void> }

/** Made with the demonstration and not started yet. */
export function mortalServer(): Mortal {
	const folder = temporaryFolder()
	fillFolder(folder.path)
	let server: TestServer | undefined
	const start = async () => {
		server = await startServerIn(folder.path)
	}
	const kill = async () => {
		await server?.[Symbol.asyncDispose]()
		await until(() => postgresOf(folder.path) === undefined, 'PostgreSQL to stop with its server', 5_000)
	}
	const dispose = async () => {
		await server?.[Symbol.asyncDispose]()
		await folder[Symbol.asyncDispose]()
	}
	return { ...clientOf(() => server?.url ?? ''), start, kill, [Symbol.asyncDispose]: dispose }
}

function formOf(fields: Fields): URLSearchParams {
	const form = new URLSearchParams()
	for (const [name, value] of Object.entries(fields)) for (const text of [value].flat()) form.append(name, text)
	return form
}

/** What a browser would send with the form that is sent to this address: hidden fields, and texts and choices as they stand. */
export function fieldsOf(html: string, action: string): Record<string, string> {
	const form = new RegExp(`<form[^>]*action="${RegExp.escape(action)}"[^>]*>(.*?)</form>`, 's').exec(html)?.[1]
	if (form === undefined) throw new Error(`There is no form for ${action}`)
	const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag)
	const typed = inputs.filter((tag) => !/type="(radio|checkbox)"/.test(tag) || / checked\b/.test(tag))
	const texts = [...form.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)]
	const selects = [...form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)]
	return Object.fromEntries([
		...typed.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]),
		...selects.map(([, tag = '', options = '']) => [attribute(tag, 'name'), chosenOf(options)]),
		...texts.map(([, tag = '', text = '']) => [attribute(tag, 'name'), unescaped(text)]),
	]) as Record<string, string>
}

function chosenOf(options: string): string {
	const tags = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag)
	return attribute(tags.find((tag) => / selected\b/.test(tag)) ?? tags[0] ?? '', 'value')
}

function attribute(tag: string, name: string): string {
	return unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
}

function unescaped(text: string): string {
	return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** How often something stands in a page. */
export function count(html: string, what: RegExp): number {
	return [...html.matchAll(new RegExp(what, 'g'))].length
}
