import type { Context, MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { every, except } from 'hono/combine'
import { isOneClick as isChannelOneClick, REPLIES_PATH } from '../modules/channel/index.ts'
import { isOneClick } from '../modules/follows/index.ts'
import type { Config } from '../platform/config.ts'
import type { Web } from '../platform/web.tsx'
import { isForPrograms } from './for-programs.ts'

const POLICY = [
	"default-src 'none'",
	"style-src 'self'",
	// Custom properties such as --v on a meter; no style element and no foreign sheet.
	"style-src-attr 'unsafe-inline'",
	"script-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
].join('; ')

const HEADERS = {
	'content-security-policy': POLICY,
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
}

/** Headers that hold for every answer, and no change on behalf of another site. */
export function protect(config: Config): MiddlewareHandler<Web> {
	const secure = config.publicUrl.startsWith('https:')
	const headers: MiddlewareHandler<Web> = async (c, next) => {
		await next()
		// An uploaded file comes with a stricter policy of its own.
		for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.header(name, value)
		if (mayBeFramed(c.res.headers)) c.res.headers.delete('x-frame-options')
		if (secure) c.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
		// Pages differ by who looks; only hashed assets are kept.
		if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
	}
	const sameSite = csrf({ origin: (origin, c) => isOurs(origin, config, c.req.header('host')) })
	// No cookie means anything to the API, so no other site can use a visitor's to change something there.
	const free = (c: Context) => isOpen(c.req.path) || isForPrograms(c)
	return every(headers, except(free, sameSite))
}

/** The older header knows no “everybody”, and browsers that read it alone would refuse what the policy allows. */
function mayBeFramed(headers: Headers): boolean {
	return /frame-ancestors \*/.test(headers.get('content-security-policy') ?? '')
}

/** What providers of mail and our own mail server send: an address that is a secret, or a secret in the header, is the permission. */
function isOpen(path: string): boolean {
	return isOneClick(path) || isChannelOneClick(path) || path === REPLIES_PATH
}

/** Behind a proxy the request says http while the browser says https: the name is what counts. */
function isOurs(origin: string, config: Config, host: string | undefined): boolean {
	if (origin === config.publicUrl) return true
	return URL.canParse(origin) && new URL(origin).host === host
}
