import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { ErrorPage, type Trouble } from '../modules/house/index.ts'
import { SignInPage } from '../modules/people/index.ts'
import { findNewPath } from '../modules/redirects/index.ts'
import { Forbidden, NotFound, Outdated, Refused, SignInRequired } from '../platform/errors.ts'
import { newId } from '../platform/id.ts'
import { log } from '../platform/log.ts'
import { page, type Status, type Web } from '../platform/web.tsx'

/** Before something is said not to exist: it may only have moved. */
export async function showMissing(c: Context<Web>) {
	const asked = c.req.method === 'GET' || c.req.method === 'HEAD'
	const newPath = asked && c.get('db') ? await findNewPath(c.get('db'), c.req.path) : undefined
	if (newPath === undefined) return showTrouble(c, 'notFound', 404)
	return c.redirect(`${newPath}${new URL(c.req.url).search}`, 301)
}

export function showTrouble(c: Context<Web>, trouble: Trouble, status: Status) {
	// Before the visitor is identified there is no view to write a page with.
	if (!c.get('view')) return c.text(trouble, status)
	return page(c, <ErrorPage view={c.get('view')} trouble={trouble} />, status)
}

/** The one place where what was thrown becomes a page. */
export function showError(error: Error, c: Context<Web>) {
	if (error instanceof NotFound) return showMissing(c)
	if (error instanceof Forbidden) return showTrouble(c, 'forbidden', 403)
	if (error instanceof Refused) return showTrouble(c, 'refused', 409)
	if (error instanceof Outdated) return showTrouble(c, 'outdated', 409)
	if (error instanceof HTTPException) return error.status === 403 ? showTrouble(c, 'foreign', 403) : error.getResponse()
	if (error instanceof SignInRequired) {
		const target = c.req.method === 'GET' ? c.get('view').path : undefined
		return page(c, <SignInPage view={c.get('view')} target={target} required />, 401)
	}
	return showBug(error, c)
}

function showBug(error: Error, c: Context<Web>) {
	const reference = newId().slice(-12)
	log.error('A request failed', { reference, method: c.req.method, path: c.req.path, error })
	if (!c.get('view')) return c.text(`Error ${reference}`, 500)
	return page(c, <ErrorPage view={c.get('view')} trouble="bug" reference={reference} />, 500)
}
