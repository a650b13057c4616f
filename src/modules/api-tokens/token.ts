import type { Id } from '../../platform/id.ts'

/** What a token may do besides reading what everybody may read; never more than its person. */
export const scopes = ['drafts:read', 'applications:read', 'library:propose'] as const
export type Scope = (typeof scopes)[number]

/** Every token ends; in days. */
export const lifetimes = [30, 90, 365] as const
export type Lifetime = (typeof lifetimes)[number]

/** Whoever finds a secret by its beginning, such as a scanner of source code, knows what it opens. */
export const PREFIX = 'torvet_'

export const MOST_TOKENS = 20

export type ApiToken = {
	id: Id<'apiToken'>
	personId: Id<'person'>
	name: string
	/** The last characters of the secret. */
	ending: string
	scopes: Scope[]
	createdAt: Date
	expiresAt: Date
	/** To some minutes. */
	lastUsedAt: Date | null
}

/** Programs that are forgotten are the ones whose keys get lost. */
export function whyNotAnother(count: number): 'tooMany' | undefined {
	return count >= MOST_TOKENS ? 'tooMany' : undefined
}

/** How old the last sign of life may grow before a question writes a new one. */
const NOTE_AFTER_MS = 10 * 60_000

export function isDueForNote({ lastUsedAt }: Pick<ApiToken, 'lastUsedAt'>, at: Date): boolean {
	return lastUsedAt === null || at.getTime() - lastUsedAt.getTime() >= NOTE_AFTER_MS
}
