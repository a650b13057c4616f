import type { Context } from 'hono'
import { hindranceOf } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Web } from '../../platform/web.tsx'
import { type Reason, type Told, words } from './messages.ts'

/** Why the verb said no, as a key of our words; also that somebody changed it first. */
export const hindrance = hindranceOf<Reason>

/** Only the verb knows how much there was to come: what it says of the figure stands beside its field. */
export function cameFault(reason: Reason | undefined, language: Language): { came: string } | undefined {
	return reason === 'cameNotSome' ? { came: words(language).reasons.cameNotSome } : undefined
}

/** What was just done, as the address says it: only words that the page knows. */
export function toldIn(c: Context<Web>): Told | undefined {
	return tolds.find((one) => one === c.req.query('told'))
}

const tolds: readonly Told[] = [
	'offered',
	'written',
	'changed',
	'accepted',
	'declined',
	'confirmed',
	'withdrawn',
	'settled',
	'paid',
	'freed',
]
