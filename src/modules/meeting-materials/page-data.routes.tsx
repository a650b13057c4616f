import type { Context } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { refusalOf as reasonOf } from '../../platform/errors.ts'
import { idParam, signedIn, type Web } from '../../platform/web.tsx'
import { comingTo, readSignUp } from '../meeting-sign-up/index.ts'
import { listItems, readMeeting } from '../meetings/index.ts'
import type { Reason } from './messages.ts'

/** What every page about one meeting is made of, for those who may know of it. */
export async function readMeetingPage(c: Context<Web>) {
	const actor = signedIn(c)
	const at = now()
	const db = c.get('db')
	const asked = { id: idParam<'meeting'>(c, 'id'), day: dayAt(at, HOME_TIME_ZONE) }
	const { meeting, room } = await readMeeting(db, actor, asked)
	const comers = comingTo(await readSignUp(db, meeting.id))
	return { view: c.get('view'), actor, room, meeting, comers, at, items: await listItems(db, meeting.id) }
}

/** Why the verb said no, as a key of our words. */
export const refusalOf = reasonOf<Reason>

/** What was just done, as the address says it: only words that the page knows. */
export function toldIn<Told extends string>(c: Context<Web>, known: readonly Told[]): Told | undefined {
	return known.find((one) => one === c.req.query('told'))
}
