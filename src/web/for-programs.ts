import type { Context } from 'hono'

/** Below this address only a token says who asks: a cookie is nobody, and a language is asked for in the question. */
export function isForPrograms(c: Context): boolean {
	return /^\/api\/v\d+\//.test(c.req.path)
}
