import { createHash, randomBytes } from 'node:crypto'

/** How long a sign-in link, and how long an unused session, lasts. */
export const LINK_MINUTES = 30
export const SESSION_DAYS = 30

/** At most this many links per address, and per network address, within the window. */
export const LINKS_PER_ADDRESS = 5
export const LINKS_PER_NETWORK = 40
export const LINK_WINDOW_MINUTES = 15

/** What the browser or the mail holds; the database keeps only its hash. */
export type Token = { secret: string; hash: string }

export function newToken(): Token {
	const secret = randomBytes(32).toString('base64url')
	return { secret, hash: hashToken(secret) }
}

export function hashToken(secret: string): string {
	return createHash('sha256').update(secret).digest('hex')
}

export function minutesAfter(at: Date, minutes: number): Date {
	return new Date(at.getTime() + minutes * 60_000)
}

/** Only a path of this site, so that a link in our mail never leads to somebody else's. */
export function safeTarget(target: string | undefined): string {
	return target && /^\/(?![/\\])[^\s\\]*$/.test(target) ? target : '/desk'
}

/** `Mette Lund` → `ML`; one letter for a single name. */
export function initials(name: string): string {
	const words = name.split(/\s+/).filter(Boolean)
	const letters = words.length > 1 ? [words[0], words.at(-1)] : words
	return letters.map((word) => word?.[0]?.toUpperCase() ?? '').join('')
}
