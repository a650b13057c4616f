import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { ChangeFeed } from '../platform/change-feed.ts'
import { now } from '../platform/clock.ts'
import type { Web } from '../platform/web.tsx'

/** Enough for everything that visitors look at on one day. */
const PAGES = 500
const MINUTE = 60_000

type Kept = { generation: number; minute: number; body: string; type: string; etag: string }

/** A spreadsheet begins with a mark that says UTF-8, which would be taken away as not part of the text. */
const asWritten = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Public pages for those who are not signed in are made once and then handed out until something happens anywhere. They
 * tell the time to the minute, and calls open and close on the minute, so no page outlives the minute it was made in.
 */
export function keepPages(changes: ChangeFeed): MiddlewareHandler<Web> {
	const pages = new Map<string, Kept>()

	return async (c, next) => {
		const generation = changes.generation()
		if (c.req.method !== 'GET' || c.get('actor') || generation === undefined) return next()
		const { path, language } = c.get('view')
		const key = `${language} ${path}`
		const minute = Math.floor(now().getTime() / MINUTE)
		const kept = pages.get(key)
		if (kept?.generation === generation && kept.minute === minute) return handOut(c, kept)

		await next()
		// Made while something happened, it may show what was there before.
		if (!c.get('isPublic') || c.res.status !== 200 || changes.generation() !== generation) return
		const body = asWritten.decode(await c.res.clone().arrayBuffer())
		const type = c.res.headers.get('content-type') ?? ''
		const page = { generation, minute, body, type, etag: etagOf(body) }
		pages.delete(key)
		pages.set(key, page)
		if (pages.size > PAGES) pages.delete(pages.keys().next().value ?? '')
		describe(c, page)
	}
}

function handOut(c: Context<Web>, kept: Kept): Response {
	describe(c, kept)
	return c.req.header('if-none-match') === kept.etag
		? c.body(null, 304)
		: c.body(kept.body, 200, { 'content-type': kept.type })
}

function describe(c: Context<Web>, { etag }: Kept): void {
	c.header('etag', etag)
	c.header('cache-control', 'no-cache')
	c.header('vary', 'accept-language, cookie')
}

function etagOf(body: string): string {
	return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}
