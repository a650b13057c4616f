import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Web } from '../../platform/web.tsx'
import { SESSION_DAYS } from './person.ts'

const NAME = 'torvet_session'

export function readSessionCookie(c: Context<Web>): string | undefined {
	return getCookie(c, NAME)
}

export function setSessionCookie(c: Context<Web>, secret: string): void {
	setCookie(c, NAME, secret, { ...options(c), maxAge: SESSION_DAYS * 24 * 60 * 60 })
}

export function clearSessionCookie(c: Context<Web>): void {
	deleteCookie(c, NAME, options(c))
}

function options(c: Context<Web>) {
	return { path: '/', httpOnly: true, sameSite: 'Lax' as const, secure: c.get('config').publicUrl.startsWith('https:') }
}
