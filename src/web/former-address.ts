import type { MiddlewareHandler } from 'hono'
import type { Config } from '../platform/config.ts'
import type { Web } from '../platform/web.tsx'

/** Who comes to a name that we bore before is sent to the same page at the present one, for ever. */
export function leaveFormerAddress({ formerUrls, publicUrl }: Config): MiddlewareHandler<Web> {
	const former = new Set(formerUrls.map((url) => new URL(url).host))
	return async (c, next) => {
		const { host, pathname, search } = new URL(c.req.url)
		if (!former.has(c.req.header('host')?.toLowerCase() ?? host)) return next()
		const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
		return c.redirect(`${publicUrl}${pathname}${search}`, isRead ? 301 : 308)
	}
}
