import type { Context } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, NotFound, hindranceOf as reasonOf } from '../../platform/errors.ts'
import { idParam, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { canEnter, findRoom } from '../participation/index.ts'
import { findCase } from '../peer-cases/index.ts'
import { readProgramme } from '../programmes/index.ts'
import type { words } from './messages.ts'
import { canReadRelease, speaksForGiver } from './policy.ts'
import { findWhole } from './queries.ts'

export type Reason = keyof ReturnType<typeof words>['reasons']

/** A case that was held, for those in its room and for whoever spoke there for the seat that gave it. */
export async function atCase(c: Context<Web>) {
	const actor = signedIn(c)
	const db = c.get('db')
	const programme = await readProgramme(db, actor, textParam(c, 'slug'))
	const room = await findRoom(db, programme.id, dayAt(now(), HOME_TIME_ZONE))
	const one = await findCase(db, idParam<'peerCase'>(c, 'id'))
	const here = one?.programmeId === programme.id ? one : undefined
	allow(canEnter(actor, room) || (here !== undefined && speaksForGiver(actor, room, here)))
	if (here?.state !== 'held') throw new NotFound()
	return { view: c.get('view'), actor, room, one: here }
}

/** For those between whom it is; there may be nothing yet. */
export async function mayBeRelease(c: Context<Web>) {
	const at = await atCase(c)
	allow(canReadRelease(at.actor, at.room, at.one))
	return { ...at, whole: await findWhole(c.get('db'), at.one.id) }
}

export async function atRelease(c: Context<Web>) {
	const { whole, ...at } = await mayBeRelease(c)
	return { ...at, whole: found(whole) }
}

/** Why the verb said no, or that somebody else was first, as a key of our words. */
export const hindranceOf = reasonOf<Reason>
