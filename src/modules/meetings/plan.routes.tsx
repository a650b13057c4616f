import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow } from '../../platform/errors.ts'
import { change, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { readRoom } from '../participation/index.ts'
import { MeetingsPage } from './list.page.tsx'
import { words } from './messages.ts'
import { PlanPage } from './plan.page.tsx'
import { meetingForm, planMeeting } from './plan-meeting.ts'
import { planSeries, seriesForm } from './plan-series.ts'
import { canPlan } from './policy.ts'
import { listMeetings } from './queries.ts'

export const planRoutes = new Hono<Web>()

planRoutes.get('/programmes/:slug/meetings', async (c) => {
	const { actor, room } = await inRoom(c)
	const meetings = await listMeetings(c.get('db'), actor, room)
	return page(c, <MeetingsPage view={c.get('view')} room={room} actor={actor} meetings={meetings} at={now()} />)
})

planRoutes.get('/programmes/:slug/meetings/new', async (c) => {
	const kind = c.req.query('kind') === 'one' ? 'one' : 'series'
	return page(c, <PlanPage {...(await planning(c))} kind={kind} />)
})

planRoutes.post('/programmes/:slug/meeting-series', async (c) => {
	const data = await planning(c)
	const { language } = c.get('view')
	const form = await readForm(c, seriesForm(language), words(language).faults)
	if (!form.ok)
		return page(c, <PlanPage {...data} kind="series" draft={form.draft as never} faults={form.faults} />, 422)
	const { programme } = data.room
	await change(c, (tx, actor) => planSeries(tx, actor, { programmeId: programme.id, ...form.value }))
	return c.redirect(`/programmes/${programme.slug}/meetings`, 303)
})

planRoutes.post('/programmes/:slug/meetings', async (c) => {
	const data = await planning(c)
	const { language } = c.get('view')
	const form = await readForm(c, meetingForm(language), words(language).faults)
	if (!form.ok) return page(c, <PlanPage {...data} kind="one" draft={form.draft} faults={form.faults} />, 422)
	const { programme } = data.room
	const id = await change(c, (tx, actor) => planMeeting(tx, actor, { programmeId: programme.id, ...form.value }))
	return c.redirect(`/meetings/${id}`, 303)
})

async function inRoom(c: Context<Web>) {
	const actor = signedIn(c)
	return { actor, room: await readRoom(c.get('db'), actor, textParam(c, 'slug'), dayAt(now(), HOME_TIME_ZONE)) }
}

async function planning(c: Context<Web>) {
	const { actor, room } = await inRoom(c)
	allow(canPlan(actor, room))
	return { view: c.get('view'), actor, room }
}
