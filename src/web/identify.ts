import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { AppParts } from '../app.tsx'
import {
	findActorBySession,
	hashToken,
	initials,
	isDueForKeeping,
	keepSession,
	readSessionCookie,
} from '../modules/people/index.ts'
import type { Actor } from '../platform/actor.ts'
import { now } from '../platform/clock.ts'
import { isLanguage, type Language, languages } from '../platform/i18n.ts'
import type { Web } from '../platform/web.tsx'
import type { View } from '../ui/view.ts'
import { isForPrograms } from './for-programs.ts'

const LANGUAGE_COOKIE = 'torvet_language'

/** Finds out who asks, in which language, and prepares what every page needs to know. */
export function identify({ db, config, assets }: AppParts): MiddlewareHandler<Web> {
	return async (c, next) => {
		c.set('db', db)
		c.set('config', config)
		const actor = isForPrograms(c) ? undefined : await findActor(c)
		c.set('actor', actor)
		c.set('view', viewOf(c, { actor, demo: config.demo, publicUrl: config.publicUrl, assets }))

		if (isForPrograms(c)) return next()
		const chosen = c.req.query('language')
		if (c.req.method === 'GET' && isLanguage(chosen)) return rememberLanguage(c, chosen)
		return next()
	}
}

async function findActor(c: Context<Web>): Promise<Actor | undefined> {
	const secret = readSessionCookie(c)
	if (secret === undefined) return undefined
	const at = now()
	const session = await findActorBySession(c.get('db'), hashToken(secret), at)
	if (!session) return undefined
	c.set('sessionId', session.sessionId)
	if (isDueForKeeping(session.lastSeenAt, at)) {
		await c
			.get('db')
			.transaction()
			.execute((tx) => keepSession(tx, session.sessionId))
	}
	return session.actor
}

type Known = { actor: Actor | undefined; demo: boolean; publicUrl: string; assets: View['assets'] }

function viewOf(c: Context<Web>, { actor, demo, publicUrl, assets }: Known): View {
	const { pathname, search } = new URL(c.req.url)
	return {
		language: languageOf(c, actor),
		path: pathname + search,
		publicUrl,
		signedInAs: actor && { name: actor.name, initials: initials(actor.name) },
		demo,
		assets,
		programme: undefined,
	}
}

function languageOf(c: Context<Web>, actor: Actor | undefined): Language {
	const cookie = getCookie(c, LANGUAGE_COOKIE)
	if (isLanguage(cookie)) return cookie
	if (actor) return actor.language
	const wished = (c.req.header('accept-language') ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
	return wished.find(isLanguage) ?? languages[0]
}

function rememberLanguage(c: Context<Web>, language: Language): Response {
	const secure = c.get('config').publicUrl.startsWith('https:')
	setCookie(c, LANGUAGE_COOKIE, language, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true, secure })
	const { pathname, searchParams } = new URL(c.req.url)
	searchParams.delete('language')
	const query = searchParams.toString()
	return c.redirect(query ? `${pathname}?${query}` : pathname, 303)
}
