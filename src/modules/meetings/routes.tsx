import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { Refused } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { announceMeeting } from './announce-meeting.ts'
import { CancellationForm, cancelMeeting } from './cancel-meeting.ts'
import { MeetingPage, type MeetingProps } from './meeting.page.tsx'
import { words } from './messages.ts'
import type { ListPapers } from './papers.tsx'
import { planRoutes } from './plan.routes.tsx'
import { listItems, listMeetings, readMeeting } from './queries.ts'

export function meetingsRoutes(listPapers: ListPapers): Hono<Web> {
	const routes = new Hono<Web>()
	routes.route('/', planRoutes)

	routes.get('/meetings/:id', async (c) => {
		const data = await meetingData(c, listPapers)
		const told = (['saved', 'announced'] as const).find((one) => c.req.query(one) === 'yes')
		return page(c, <MeetingPage {...data} told={told} />)
	})

	routes.post('/meetings/:id/announcement', async (c) => {
		const { meeting } = await meetingData(c, listPapers)
		const work = change(c, (tx, actor) => announceMeeting(tx, actor, meeting.id))
		return answered(c, { listPapers, work, told: '?announced=yes' })
	})

	routes.post('/meetings/:id/cancellation', async (c) => {
		const data = await meetingData(c, listPapers)
		const form = await readForm(c, CancellationForm, words(c.get('view').language).faults)
		if (!form.ok) return page(c, <MeetingPage {...data} draft={form.draft} faults={form.faults} />, 422)
		const wish = { id: data.meeting.id, ...form.value }
		return answered(c, { listPapers, work: change(c, (tx, actor) => cancelMeeting(tx, actor, wish)) })
	})

	return routes
}

type Answer = { listPapers: ListPapers; work: Promise<unknown>; told?: string }

async function answered(c: Context<Web>, { listPapers, work, told = '' }: Answer) {
	try {
		await work
	} catch (error) {
		if (!(error instanceof Refused)) throw error
		const reason = error.reason as NonNullable<MeetingProps['reason']>
		return page(c, <MeetingPage {...(await meetingData(c, listPapers))} reason={reason} />, 409)
	}
	return c.redirect(`/meetings/${textParam(c, 'id')}${told}`, 303)
}

async function meetingData(c: Context<Web>, listPapers: ListPapers): Promise<MeetingProps> {
	const actor = signedIn(c)
	const at = now()
	const view = c.get('view')
	const db = c.get('db')
	const id = idParam<'meeting'>(c, 'id')
	const { meeting, room } = await readMeeting(db, actor, { id, day: dayAt(at, HOME_TIME_ZONE) })
	const papers = await listPapers(db, { actor, language: view.language, at }, { meeting, room })
	const meetings = await listMeetings(db, actor, room)
	return { view, room, actor, meeting, meetings, items: await listItems(db, id), papers, at }
}
