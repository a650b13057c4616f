import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { callerAddress, idParam, page, publicPage, readForm, type Web } from '../../platform/web.tsx'
import * as z from 'zod'
import { findCall } from '../calls/index.ts'
import { publicCalendar } from './event-calendar.ts'
import { EventPage, type EventProps } from './event.page.tsx'
import { EventsPage } from './events.page.tsx'
import { words } from './messages.ts'
import { BusyPage, SentPage, SlidesSentPage } from './answer-pages.tsx'
import { canRunEvents } from './policy.ts'
import { listPublicEvents, readEvent } from './queries.ts'
import { emailField, requestPlace, SignUpForm } from './request-place.ts'
import { inOneStep, unlessRefused } from './one-step.routes.tsx'
import { askForSlides } from './send-slides.ts'
import { countAll, countSignUps } from './sign-up.queries.ts'

export const publicEventRoutes = new Hono<Web>()

publicEventRoutes.get('/events', async (c) => {
	const db = c.get('db')
	const events = await listPublicEvents(db)
	const countsOf = await countAll(
		db,
		events.map(({ id }) => id),
	)
	return publicPage(c, <EventsPage view={c.get('view')} events={events} countsOf={countsOf} at={now()} />)
})

publicEventRoutes.get('/events/calendar.ics', async (c) => {
	const { language, publicUrl } = c.get('view')
	const { calendarName, calendarText } = words(language).list
	const events = await listPublicEvents(c.get('db'))
	c.set('isPublic', true)
	const text = publicCalendar({ name: calendarName, description: calendarText, publicUrl, at: now(), events })
	return c.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8' })
})

publicEventRoutes.get('/events/:id', async (c) => publicPage(c, <EventPage {...(await eventData(c))} />))

publicEventRoutes.post('/events/:id/sign-ups', async (c) => {
	const data = await eventData(c)
	const { view, event } = data
	const form = await readForm(c, SignUpForm, words(view.language).faults)
	if (!form.ok) return page(c, <EventPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { eventId: event.id, ...form.value, ...callerOf(c) }
	const { value: sent, reason } = await unlessRefused(inOneStep(c, (tx) => requestPlace(tx, wish)))
	if (reason) return page(c, <EventPage {...data} draft={form.draft} reason={reason} />, 409)
	if (!sent) return page(c, <BusyPage view={view} />, 429)
	return page(c, <SentPage view={view} email={wish.email} back={`/events/${event.id}`} />)
})

const SlidesForm = z.object({ slidesEmail: emailField })

publicEventRoutes.post('/events/:id/slide-requests', async (c) => {
	const data = await eventData(c)
	const { view, event } = data
	const form = await readForm(c, SlidesForm, words(view.language).faults)
	if (!form.ok) return page(c, <EventPage {...data} slides={{ draft: form.draft, faults: form.faults }} />, 422)
	const wish = { eventId: event.id, email: form.value.slidesEmail, ...callerOf(c) }
	const { value: sent, reason } = await unlessRefused(inOneStep(c, (tx) => askForSlides(tx, wish)))
	if (reason) return page(c, <EventPage {...data} reason={reason} />, 409)
	if (!sent) return page(c, <BusyPage view={view} />, 429)
	return page(c, <SlidesSentPage view={view} email={wish.email} back={`/events/${event.id}`} />)
})

async function eventData(c: Context<Web>): Promise<EventProps> {
	const [db, actor] = [c.get('db'), c.get('actor')]
	const event = await readEvent(db, actor, idParam(c, 'id'))
	return {
		view: c.get('view'),
		event,
		call: event.callId === null ? undefined : await findCall(db, event.callId),
		counts: await countSignUps(db, event.id),
		at: now(),
		mayRun: canRunEvents(actor, event.programmeId),
	}
}

function callerOf(c: Context<Web>) {
	return { language: c.get('view').language, network: callerAddress(c), sender: c.get('config') }
}
