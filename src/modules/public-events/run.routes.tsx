import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { allow, unlessOutdated } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { listFiles } from '../files/index.ts'
import { listCalls } from '../calls/index.ts'
import { listCallLinks, readProgramme } from '../programmes/index.ts'
import { attendeesCsv } from './attendees-csv.ts'
import { AttendeesPage, type AttendeesProps } from './attendees.page.tsx'
import { CancellationForm, cancelEvent } from './cancel-event.ts'
import { editEvent } from './edit-event.ts'
import { EditEventPage, NewEventPage } from './event-form.page.tsx'
import { words } from './messages.ts'
import { NeedsPage } from './needs.page.tsx'
import { unlessRefused } from './one-step.routes.tsx'
import { eventForm, planEvent } from './plan-event.ts'
import { canChangeEvent, canRunEvents } from './policy.ts'
import { publishEvent } from './publish-event.ts'
import { findForgotten, listEventsOf, readEvent } from './queries.ts'
import { receiveSlides } from './receive-slides.routes.tsx'
import { RunListPage } from './run-list.page.tsx'
import { SLIDES, sendSlides } from './send-slides.ts'
import { countAll, countSignUps, listNeeds, listSignUps } from './sign-up.queries.ts'

/** For the secretariat: what it invites to, who comes, and what they need. */
export const runRoutes = new Hono<Web>()

runRoutes.get('/programmes/:slug/events', async (c) => {
	const data = await programmeData(c)
	const events = await listEventsOf(c.get('db'), data.programme)
	const countsOf = await countAll(
		c.get('db'),
		events.map(({ id }) => id),
	)
	return page(c, <RunListPage {...data} events={events} countsOf={countsOf} at={now()} />)
})

runRoutes.get('/programmes/:slug/events/new', async (c) => page(c, <NewEventPage {...(await programmeData(c))} />))

runRoutes.post('/programmes/:slug/events', async (c) => {
	const data = await programmeData(c)
	const { language } = c.get('view')
	const form = await readForm(c, eventForm(language), words(language).faults)
	if (!form.ok) return page(c, <NewEventPage {...data} draft={form.draft as never} faults={form.faults} />, 422)
	const wish = { programmeId: data.programme.id, ...form.value }
	const id = await change(c, (tx, actor) => planEvent(tx, actor, wish))
	return c.redirect(`/events/${id}/attendees`, 303)
})

runRoutes.get('/events/:id/edit', async (c) => page(c, <EditEventPage {...(await editData(c))} />))

runRoutes.post('/events/:id/edit', async (c) => {
	const data = await editData(c)
	const { language } = c.get('view')
	const form = await readForm(c, eventForm(language), words(language).faults)
	const draft = form.draft as never
	if (!form.ok) return page(c, <EditEventPage {...data} draft={draft} faults={form.faults} />, 422)
	const { id: eventId } = data.event
	const saved = await unlessOutdated(change(c, (tx, actor) => editEvent(tx, actor, { eventId, ...form.value })))
	if (!saved) return page(c, <EditEventPage {...(await editData(c))} draft={draft} outdated />, 409)
	return c.redirect(`/events/${eventId}/attendees?told=saved`, 303)
})

runRoutes.get('/events/:id/attendees', async (c) => {
	const { told } = words(c.get('view').language)
	const asked = c.req.query('told') ?? ''
	const known = Object.keys(told).includes(asked) ? (asked as keyof typeof told) : undefined
	return page(c, <AttendeesPage {...(await attendeesData(c))} told={known} />)
})

runRoutes.get('/events/:id/attendees.csv', async (c) => {
	const { view, signUps } = await attendeesData(c)
	const { fileName } = words(view.language).attendees
	return c.body(attendeesCsv(view.language, signUps), 200, {
		'content-type': 'text/csv; charset=utf-8',
		'content-disposition': `attachment; filename="${fileName}.csv"`,
	})
})

runRoutes.get('/events/:id/needs', async (c) => {
	const data = await runData(c)
	return page(c, <NeedsPage {...data} needs={await listNeeds(c.get('db'), data.event.id)} />)
})

runRoutes.post('/events/:id/publication', async (c) => {
	const data = await attendeesData(c)
	return done(c, { data, work: change(c, (tx, actor) => publishEvent(tx, actor, data.event.id)), told: 'published' })
})

runRoutes.post('/events/:id/cancellation', async (c) => {
	const data = await attendeesData(c)
	const form = await readForm(c, CancellationForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <AttendeesPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { id: data.event.id, ...form.value }
	return done(c, { data, work: change(c, (tx, actor) => cancelEvent(tx, actor, wish)), told: 'saved' })
})

runRoutes.post('/events/:id/slides', async (c) => {
	const data = await attendeesData(c)
	const fault = await receiveSlides(c, data.event)
	if (fault !== undefined) return page(c, <AttendeesPage {...data} faults={{ slides: fault }} />, 422)
	return c.redirect(`/events/${data.event.id}/attendees?told=slidesAdded`, 303)
})

runRoutes.post('/events/:id/slides-mail', async (c) => {
	const data = await attendeesData(c)
	const wish = { id: data.event.id, sender: c.get('config') }
	return done(c, { data, work: change(c, (tx, actor) => sendSlides(tx, actor, wish)), told: 'slidesSent' })
})

type Done = { data: AttendeesProps; work: Promise<unknown>; told: NonNullable<AttendeesProps['told']> }

async function done(c: Context<Web>, { data, work, told }: Done) {
	const { reason } = await unlessRefused(work)
	if (reason) return page(c, <AttendeesPage {...data} reason={reason} />, 409)
	return c.redirect(`/events/${data.event.id}/attendees?told=${told}`, 303)
}

async function programmeData(c: Context<Web>) {
	const actor = signedIn(c)
	const db = c.get('db')
	const programme = await readProgramme(db, actor, textParam(c, 'slug'))
	allow(canRunEvents(actor, programme.id))
	const options = await callOptions(c, programme.id)
	return { view: c.get('view'), programme, calls: await listCallLinks(db, programme.id), options }
}

async function callOptions(c: Context<Web>, programmeId: Parameters<typeof listCallLinks>[1]) {
	const calls = await listCalls(c.get('db'), c.get('actor'), { programmeId })
	return calls.map(({ id, title }) => ({ value: id, label: title }))
}

async function runData(c: Context<Web>) {
	const actor = signedIn(c)
	const db = c.get('db')
	const event = await readEvent(db, actor, idParam(c, 'id'))
	allow(canRunEvents(actor, event.programmeId))
	const counts = await countSignUps(db, event.id)
	return { view: c.get('view'), actor, event, counts, calls: await listCallLinks(db, event.programmeId), at: now() }
}

async function editData(c: Context<Web>) {
	const data = await runData(c)
	allow(canChangeEvent(data.actor, data.event))
	return { ...data, options: await callOptions(c, data.event.programmeId) }
}

async function attendeesData(c: Context<Web>): Promise<AttendeesProps> {
	const data = await runData(c)
	const db = c.get('db')
	const { id } = data.event
	return {
		...data,
		signUps: await listSignUps(db, id),
		forgotten: await findForgotten(db, id),
		files: await listFiles(db, { kind: SLIDES, id }),
	}
}
