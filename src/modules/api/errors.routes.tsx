import type { Context } from 'hono'
import { Forbidden, NotFound, Outdated, Refused, SignInRequired } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { log } from '../../platform/log.ts'
import { findNewPath } from '../redirects/index.ts'
import type { ApiWeb } from './door.routes.tsx'
import { BASE } from './endpoint.ts'
import { ApiProblem, problemBody, problems } from './problem.ts'

/** The one place where what was thrown becomes a problem in the sense of RFC 9457. */
export async function showProblem(error: Error, c: Context<ApiWeb>): Promise<Response> {
	if (error instanceof ApiProblem) return answerWith(c, error)
	if (error instanceof NotFound) return (await movedTo(c)) ?? answerWith(c, new ApiProblem('not-found'))
	if (error instanceof Forbidden) return answerWith(c, new ApiProblem('not-allowed'))
	if (error instanceof Refused) return answerWith(c, new ApiProblem('refused', { errors: [{ detail: error.reason }] }))
	if (error instanceof SignInRequired) return answerWith(c, new ApiProblem('token-needed'))
	if (error instanceof Outdated) return answerWith(c, new ApiProblem('refused'))
	const reference = newId().slice(-12)
	log.error('A request failed', { reference, method: c.req.method, path: c.req.path, error })
	return answerWith(c, new ApiProblem('internal-error', { reference }))
}

function answerWith(c: Context<ApiWeb>, { key, particulars }: ApiProblem): Response {
	const body = problemBody(key, c.get('config').publicUrl, particulars)
	const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...particulars.headers }
	return c.body(JSON.stringify(body), problems[key].status, headers)
}

/** Things keep their addresses below `BASE` as they do on the site, where those are the same. */
async function movedTo(c: Context<ApiWeb>): Promise<Response | undefined> {
	if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return undefined
	const path = await findNewPath(c.get('db'), c.req.path.slice(BASE.length))
	return path === undefined ? undefined : c.redirect(`${BASE}${path}${new URL(c.req.url).search}`, 301)
}
