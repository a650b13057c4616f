import type { Context } from 'hono'
import { hindranceOf } from '../../platform/errors.ts'
import type { Web } from '../../platform/web.tsx'
import type { Reason, Told } from './messages.ts'

/** Why the verb said no, as a key of our words; also that somebody changed it first. */
export const hindrance = hindranceOf<Reason>

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
