import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { found, hindranceOf } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { DayPage, type DayProps } from './day-form.page.tsx'
import { dayForm, editDay, removeDay, whyNotThatDay } from './edit-day.ts'
import { editLeg, legForm, removeLeg } from './edit-leg.ts'
import { changing, planning } from './in-trip.routes.tsx'
import { warningsOf } from './itinerary.ts'
import { LegPage, type LegProps } from './leg-form.page.tsx'
import { words } from './messages.ts'
import { planWords } from './plan-words.ts'
import { PlanPage } from './plan.page.tsx'
import { readItinerary } from './queries.ts'
import type { Reason } from './trip-frame.tsx'

/** For whoever plans: the days, and the way from place to place. */
export const itineraryRoutes = new Hono<Web>()

itineraryRoutes.get('/trips/:id/plan', async (c) => page(c, <PlanPage {...(await planning(c))} />))

itineraryRoutes.get('/trips/:id/days/new', async (c) => page(c, <DayPage {...(await changing(c))} />))
itineraryRoutes.get('/trips/:id/days/:day', async (c) => page(c, <DayPage {...(await atDay(c))} />))
itineraryRoutes.post('/trips/:id/days', async (c) => saveDay(c, await changing(c)))
itineraryRoutes.post('/trips/:id/days/:day', async (c) => saveDay(c, await atDay(c)))

itineraryRoutes.get('/trips/:id/legs/new', async (c) => page(c, <LegPage {...(await changing(c))} />))
itineraryRoutes.get('/trips/:id/legs/:leg', async (c) => page(c, <LegPage {...(await atLeg(c))} />))
itineraryRoutes.post('/trips/:id/legs', async (c) => saveLeg(c, await changing(c)))
itineraryRoutes.post('/trips/:id/legs/:leg', async (c) => saveLeg(c, await atLeg(c)))

const VersionForm = z.object({ version: z.coerce.number() })

itineraryRoutes.post('/trips/:id/days/:day/removal', async (c) => {
	const { day, ...data } = await atDay(c)
	const wish = { tripId: data.trip.id, id: day.id, ...(await versionIn(c)) }
	const reason = await hindranceOf<Reason>(change(c, (tx, actor) => removeDay(tx, actor, wish)))
	if (reason) return page(c, <DayPage {...data} day={day} reason={reason} />, 409)
	return c.redirect(`/trips/${data.trip.id}/plan?told=saved`, 303)
})

itineraryRoutes.post('/trips/:id/legs/:leg/removal', async (c) => {
	const { leg, ...data } = await atLeg(c)
	const wish = { tripId: data.trip.id, id: leg.id, ...(await versionIn(c)) }
	const reason = await hindranceOf<Reason>(change(c, (tx, actor) => removeLeg(tx, actor, wish)))
	if (reason) return page(c, <LegPage {...data} leg={leg} reason={reason} />, 409)
	return c.redirect(`/trips/${data.trip.id}/plan?told=saved`, 303)
})

async function saveDay(c: Context<Web>, data: DayProps) {
	const { language } = data.view
	const { id: tripId } = data.trip
	const form = await readForm(c, dayForm(language), planWords(language).faults)
	const { draft } = form
	if (!form.ok) return page(c, <DayPage {...data} draft={draft} faults={form.faults} />, 422)
	const id = data.day?.id
	const taken = whyNotThatDay(data.itinerary, { id, day: form.value.day })
	if (taken) return page(c, <DayPage {...data} draft={draft} faults={{ day: words(language).reasons[taken] }} />, 422)
	const wish = { tripId, ...form.value, ...(id !== undefined && { id }) }
	const reason = await hindranceOf<Reason>(change(c, (tx, actor) => editDay(tx, actor, wish)))
	if (reason) return page(c, <DayPage {...data} draft={draft} reason={reason} />, 409)
	return c.redirect(`/trips/${tripId}/plan?told=saved`, 303)
}

/** Back to the leg as long as something does not connect, where it is said beside the fields. */
async function saveLeg(c: Context<Web>, data: LegProps) {
	const { language } = data.view
	const { id: tripId } = data.trip
	const form = await readForm(c, legForm(language), planWords(language).faults)
	const { draft } = form
	if (!form.ok) return page(c, <LegPage {...data} draft={draft} faults={form.faults} />, 422)
	const wish = { tripId, ...form.value, ...(data.leg && { id: data.leg.id }) }
	let id: Id<'tripLeg'> | undefined
	const reason = await hindranceOf<Reason>(
		change(c, async (tx, actor) => {
			id = await editLeg(tx, actor, wish)
		}),
	)
	if (reason) return page(c, <LegPage {...data} draft={draft} reason={reason} />, 409)
	const itinerary = await readItinerary(c.get('db'), tripId)
	const leg = found(itinerary.legs.find((one) => one.id === id))
	const isConnected = Object.keys(warningsOf(itinerary, leg)).length === 0
	return c.redirect(`/trips/${tripId}/${isConnected ? 'plan?told=saved' : `legs/${leg.id}`}`, 303)
}

async function versionIn(c: Context<Web>) {
	const form = await readForm(c, VersionForm, {})
	return form.ok ? form.value : { version: 0 }
}

async function atDay(c: Context<Web>) {
	const data = await changing(c)
	const id = idParam<'tripDay'>(c, 'day')
	return { ...data, day: found(data.itinerary.days.find((one) => one.id === id)) }
}

async function atLeg(c: Context<Web>) {
	const data = await changing(c)
	const id = idParam<'tripLeg'>(c, 'leg')
	return { ...data, leg: found(data.itinerary.legs.find((one) => one.id === id)) }
}
