import { Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow } from '../../platform/errors.ts'
import { idParam, page, signedIn, type Web } from '../../platform/web.tsx'
import { canPlan, readMeeting } from '../meetings/index.ts'
import { InvitationsPage } from './invitations.page.tsx'
import { listTold } from './queries.ts'

export const meetingInvitationsRoutes = new Hono<Web>()

/** Names and addresses of people: for those who call the meeting. */
meetingInvitationsRoutes.get('/meetings/:id/invitations', async (c) => {
	const actor = signedIn(c)
	const at = now()
	const id = idParam<'meeting'>(c, 'id')
	const { meeting, room } = await readMeeting(c.get('db'), actor, { id, day: dayAt(at, HOME_TIME_ZONE) })
	allow(canPlan(actor, room))
	const told = await listTold(c.get('db'), id)
	return page(c, <InvitationsPage view={c.get('view')} {...{ actor, room, meeting, told, at }} />)
})
