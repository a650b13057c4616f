import type { Context } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, hindranceOf as reasonOf } from '../../platform/errors.ts'
import { idParam, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { listSeries } from '../meetings/index.ts'
import { canEnter, readRoom } from '../participation/index.ts'
import type { Reason, Told } from './hosting-frame.tsx'
import { words } from './messages.ts'

/** The way into every page about hosting below a programme: only through the door of the room. */
export async function inRoom(c: Context<Web>) {
	const actor = signedIn(c)
	const room = await readRoom(c.get('db'), actor, textParam(c, 'slug'), dayAt(now(), HOME_TIME_ZONE))
	allow(canEnter(actor, room))
	return { view: c.get('view'), actor, room, at: now() }
}

export async function inSeries(c: Context<Web>) {
	const data = await inRoom(c)
	const id = idParam<'meetingSeries'>(c, 'series')
	const series = await listSeries(c.get('db'), data.room.programme.id)
	return { ...data, series: found(series.find((one) => one.id === id)) }
}

/** Why the verb said no, or that somebody else was first, as a key of our words. */
export const hindranceOf = reasonOf<Reason>

/** What an address says has just been done. */
export function toldBy(c: Context<Web>): Told | undefined {
	const { told } = words(c.get('view').language)
	const asked = c.req.query('told') ?? ''
	return Object.keys(told).includes(asked) ? (asked as Told) : undefined
}
