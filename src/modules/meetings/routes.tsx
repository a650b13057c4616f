import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, Refused } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { readRoom } from '../participation/index.ts'
import { announceMeeting } from './announce-meeting.ts'
import { CancellationForm, cancelMeeting } from './cancel-meeting.ts'
import { MeetingsPage } from './list.page.tsx'
import { MeetingPage, type MeetingProps } from './meeting.page.tsx'
import { words } from './messages.ts'
import { PlanPage } from './plan.page.tsx'
import { meetingForm, planMeeting } from './plan-meeting.ts'
import { planSeries, seriesForm } from './plan-series.ts'
import { canPlan } from './policy.ts'
import { listItems, listMeetings, readMeeting } from './queries.ts'

export const meetingsRoutes = new Hono<Web>()

meetingsRoutes.get('/programmes/:slug/meetings', async (c) => {
	const { actor, room } = await inRoom(c)
	const meetings = await listMeetings(c.get('db'), actor, room)
	return page(c, <MeetingsPage view={c.get('view')} room={room} actor={actor} meetings={meetings} at={now()} />)
})

meetingsRoutes.get('/programmes/:slug/meetings/new', async (c) => {
	const kind = c.req.query('kind') === 'one' ? 'one' : 'series'
	return page(c, <PlanPage {...(await planning(c))} kind={kind} />)
})

meetingsRoutes.post('/programmes/:slug/meeting-series', async (c) => {
	const data = await planning(c)
	const { language } = c.get('view')
	const form = await readForm(c, seriesForm(language), words(language).faults)
	if (!form.ok)
		return page(c, <PlanPage {...data} kind="series" draft={form.draft as never} faults={form.faults} />, 422)
	const { programme } = data.room
	await change(c, (tx, actor) => planSeries(tx, actor, { programmeId: programme.id, ...form.value }))
	return c.redirect(`/programmes/${programme.slug}/meetings`, 303)
})

meetingsRoutes.post('/programmes/:slug/meetings', async (c) => {
	const data = await planning(c)
	const { language } = c.get('view')
	const form = await readForm(c, meetingForm(language), words(language).faults)
	if (!form.ok) return page(c, <PlanPage {...data} kind="one" draft={form.draft} faults={form.faults} />, 422)
	const { programme } = data.room
	const id = await change(c, (tx, actor) => planMeeting(tx, actor, { programmeId: programme.id, ...form.value }))
	return c.redirect(`/meetings/${id}`, 303)
})

meetingsRoutes.get('/meetings/:id', async (c) => {
	const data = await meetingData(c)
	return page(c, <MeetingPage {...data} saved={c.req.query('saved') === 'yes'} />)
})

meetingsRoutes.post('/meetings/:id/announcement', async (c) => {
	const { meeting } = await meetingData(c)
	return answered(c, () => change(c, (tx, actor) => announceMeeting(tx, actor, meeting.id)))
})

meetingsRoutes.post('/meetings/:id/cancellation', async (c) => {
	const data = await meetingData(c)
	const form = await readForm(c, CancellationForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <MeetingPage {...data} draft={form.draft} faults={form.faults} />, 422)
	return answered(c, () => change(c, (tx, actor) => cancelMeeting(tx, actor, { id: data.meeting.id, ...form.value })))
})

async function answered(c: Context<Web>, work: () => Promise<unknown>) {
	try {
		await work()
	} catch (error) {
		if (!(error instanceof Refused)) throw error
		const reason = error.reason as NonNullable<MeetingProps['reason']>
		return page(c, <MeetingPage {...(await meetingData(c))} reason={reason} />, 409)
	}
	return c.redirect(`/meetings/${textParam(c, 'id')}`, 303)
}

async function inRoom(c: Context<Web>) {
	const actor = signedIn(c)
	return { actor, room: await readRoom(c.get('db'), actor, textParam(c, 'slug'), dayAt(now(), HOME_TIME_ZONE)) }
}

async function planning(c: Context<Web>) {
	const { actor, room } = await inRoom(c)
	allow(canPlan(actor, room))
	return { view: c.get('view'), actor, room }
}

async function meetingData(c: Context<Web>): Promise<MeetingProps> {
	const actor = signedIn(c)
	const at = now()
	const id = idParam<'meeting'>(c, 'id')
	const { meeting, room } = await readMeeting(c.get('db'), actor, { id, day: dayAt(at, HOME_TIME_ZONE) })
	return { view: c.get('view'), room, actor, meeting, items: await listItems(c.get('db'), id), at }
}
