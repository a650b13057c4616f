import type { Context } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refusalOf as reasonOf } from '../../platform/errors.ts'
import { idParam, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { canEnter, readRoom } from '../participation/index.ts'
import type { words } from './messages.ts'
import { readCase } from './queries.ts'

export type Reason = keyof ReturnType<typeof words>['reasons']

/** The way into every page and form about cases: only through the door of the room. */
export async function inRoom(c: Context<Web>) {
	const actor = signedIn(c)
	const room = await readRoom(c.get('db'), actor, textParam(c, 'slug'), dayAt(now(), HOME_TIME_ZONE))
	allow(canEnter(actor, room))
	return { actor, room }
}

export async function atCase(c: Context<Web>) {
	const { actor, room } = await inRoom(c)
	return { actor, room, one: await readCase(c.get('db'), actor, { room, id: idParam<'peerCase'>(c, 'id') }) }
}

/** Why the verb said no, as a key of our words. */
export const refusalOf = reasonOf<Reason>
