import type { Context, MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { etag } from 'hono/etag'
import { now } from '../../platform/clock.ts'
import { callerAddress, type Web } from '../../platform/web.tsx'
import { type Bearer, findBearer, isDueForNote, noteUse } from '../api-tokens/index.ts'
import { type Allowance, limitHeaders, networkOf, type Standing } from './allowance.ts'
import type { CountRequest } from './count-requests.ts'
import { ApiProblem } from './problem.ts'

/** What a question to the API carries; `actor` stays empty, so that nothing gets more than its endpoint's scope gives. */
export type ApiWeb = Web & { Variables: { bearer?: Bearer; standing?: Standing } }

/** Pages of other sites may read what is public. Tokens are for servers, so no page may send one. */
export const openToPages: MiddlewareHandler<ApiWeb> = cors({
	origin: '*',
	allowMethods: ['GET', 'HEAD'],
	allowHeaders: ['if-none-match'],
	exposeHeaders: ['etag', 'link', 'ratelimit', 'ratelimit-policy', 'retry-after'],
	maxAge: 86_400,
})

/** Whatever is answered says how much may still be asked, and never stays in the hands of somebody else. */
export const describeAnswer: MiddlewareHandler<ApiWeb> = async (c, next) => {
	await next()
	const standing = c.get('standing')
	for (const [name, value] of Object.entries(standing ? limitHeaders(standing) : {})) c.header(name, value)
	c.header('cross-origin-resource-policy', 'cross-origin')
	c.header('vary', 'authorization')
	if (c.res.status < 400) c.header('cache-control', c.get('bearer') ? 'private, no-cache' : 'no-cache')
}

/** Who has the answer already is not sent it again. */
export const onceOnly: MiddlewareHandler<ApiWeb> = etag({ weak: true })

/** Counts the question, and finds out on whose behalf it is asked. A cookie is nobody here. */
export function admit(count: CountRequest): MiddlewareHandler<ApiWeb> {
	return async (c, next) => {
		const at = now()
		const secret = secretIn(c)
		const bearer = secret === undefined ? undefined : await findBearer(c.get('db'), secret, at)
		const standing = await count(c.get('db'), allowanceOf(c, bearer), at)
		c.set('standing', standing)
		if (!standing.allowed) throw new ApiProblem('too-many-requests')
		if (c.req.header('authorization') !== undefined && !bearer) {
			throw new ApiProblem('token-unknown', { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } })
		}
		if (bearer) await remember(c, bearer, at)
		return next()
	}
}

function secretIn(c: Context<ApiWeb>): string | undefined {
	return /^bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
}

/** Who guesses secrets is counted by address. */
function allowanceOf(c: Context<ApiWeb>, bearer: Bearer | undefined): Allowance {
	if (bearer) return { name: 'token', key: bearer.token.id }
	return { name: 'address', key: networkOf(callerAddress(c)) }
}

async function remember(c: Context<ApiWeb>, bearer: Bearer, at: Date): Promise<void> {
	c.set('bearer', bearer)
	if (!isDueForNote(bearer.token, at)) return
	await c
		.get('db')
		.transaction()
		.execute((tx) => noteUse(tx, bearer.token.id))
}
