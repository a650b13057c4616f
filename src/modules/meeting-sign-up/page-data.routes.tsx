import type { Context } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refusalOf as reasonOf } from '../../platform/errors.ts'
import { idParam, signedIn, type Web } from '../../platform/web.tsx'
import { readMeeting } from '../meetings/index.ts'
import type { Reason, SignUpProps } from './sign-up-view.ts'
import { canKeepList, canSeeParticipants } from './policy.ts'
import { findOwnNeeds, readSignUp } from './queries.ts'
import { listUnanswering } from './unanswering.ts'

/** What every page about who comes is made of, for those in the room. */
export async function readMeetingPage(c: Context<Web>) {
	const actor = signedIn(c)
	const at = now()
	const db = c.get('db')
	const asked = { id: idParam<'meeting'>(c, 'id'), day: dayAt(at, HOME_TIME_ZONE) }
	const { meeting, room } = await readMeeting(db, actor, asked)
	allow(canSeeParticipants(actor, room))
	return { view: c.get('view'), actor, room, meeting, at, signUp: await readSignUp(db, meeting.id) }
}

export async function readSignUpPage(c: Context<Web>): Promise<SignUpProps> {
	const data = await readMeetingPage(c)
	const { actor, room, meeting, signUp } = data
	const db = c.get('db')
	const unanswering = canKeepList(actor, room) ? await listUnanswering(db, room, signUp) : []
	return { ...data, ownNeeds: await findOwnNeeds(db, meeting.id, actor.id), unanswering }
}

/** Why the verb said no, as a key of our words. */
export const refusalOf = reasonOf<Reason>
