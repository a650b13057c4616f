import type { Context } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow } from '../../platform/errors.ts'
import { idParam, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { canEnter, readRoom } from '../participation/index.ts'
import { words } from './messages.ts'
import { listPlaces } from './place.queries.ts'
import { canChangeTrip, canPlanTrip } from './policy.ts'
import { readTrip } from './queries.ts'
import type { TripData } from './trip-frame.tsx'

/** The way to all trips of a room: only through its door. */
export async function inRoom(c: Context<Web>) {
	const actor = signedIn(c)
	const room = await readRoom(c.get('db'), actor, textParam(c, 'slug'), dayAt(now(), HOME_TIME_ZONE))
	allow(canEnter(actor, room))
	return { view: c.get('view'), actor, room }
}

/** What every page about one trip is made of. For those who may not know of it, the trip does not exist. */
export async function atTrip(c: Context<Web>): Promise<TripData> {
	const actor = signedIn(c)
	const db = c.get('db')
	const read = await readTrip(db, actor, idParam<'studyTrip'>(c, 'id'))
	const places = await listPlaces(db, read.trip.id)
	return { view: c.get('view'), actor, ...read, places, at: now(), told: toldIn(c) }
}

/** For whoever plans it. */
export async function planning(c: Context<Web>): Promise<TripData> {
	const data = await atTrip(c)
	allow(canPlanTrip(data.actor, data.room))
	return data
}

export async function changing(c: Context<Web>): Promise<TripData> {
	const data = await planning(c)
	allow(canChangeTrip(data.actor, data.room, data.trip))
	return data
}

function toldIn(c: Context<Web>): TripData['told'] {
	const asked = c.req.query('told') ?? ''
	const { told } = words(c.get('view').language)
	return Object.keys(told).includes(asked) ? (asked as keyof typeof told) : undefined
}
