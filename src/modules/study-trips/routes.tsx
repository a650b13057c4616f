import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { allow, hindranceOf, refusalOf } from '../../platform/errors.ts'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import { announceTrip } from './announce-trip.ts'
import { CallOffForm, callOffTrip } from './call-off-trip.ts'
import { decideTrip } from './decide-trip.ts'
import { editTrip } from './edit-trip.ts'
import { atTrip, changing, inRoom, planning } from './in-trip.routes.tsx'
import { itineraryRoutes } from './itinerary.routes.tsx'
import { words } from './messages.ts'
import { planWords } from './plan-words.ts'
import { placeRoutes } from './place.routes.tsx'
import { planTrip, tripForm } from './plan-trip.ts'
import { canPlanTrip } from './policy.ts'
import { listTrips } from './queries.ts'
import { travellersRoutes } from './travellers.routes.tsx'
import type { Reason, TripData } from './trip-frame.tsx'
import { EditTripPage, NewTripPage } from './trip-form.page.tsx'
import { TripPage } from './trip.page.tsx'
import { TripsPage } from './trips.page.tsx'

export const studyTripsRoutes = new Hono<Web>()

studyTripsRoutes.route('/', itineraryRoutes)
studyTripsRoutes.route('/', placeRoutes)
studyTripsRoutes.route('/', travellersRoutes)

studyTripsRoutes.get('/programmes/:slug/trips', async (c) => {
	const data = await inRoom(c)
	const trips = await listTrips(c.get('db'), data.actor, data.room)
	return page(c, <TripsPage {...data} trips={trips} at={now()} />)
})

studyTripsRoutes.get('/programmes/:slug/trips/new', async (c) => page(c, <NewTripPage {...(await planningIn(c))} />))

studyTripsRoutes.post('/programmes/:slug/trips', async (c) => {
	const data = await planningIn(c)
	const { language } = data.view
	const form = await readForm(c, tripForm(language), planWords(language).faults)
	if (!form.ok) return page(c, <NewTripPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const { id: programmeId } = data.room.programme
	const id = await change(c, (tx, actor) => planTrip(tx, actor, { programmeId, ...form.value }))
	return c.redirect(`/trips/${id}/plan?told=planned`, 303)
})

studyTripsRoutes.get('/trips/:id', async (c) => page(c, <TripPage {...(await atTrip(c))} />))

studyTripsRoutes.get('/trips/:id/edit', async (c) => page(c, <EditTripPage {...(await changing(c))} />))

studyTripsRoutes.post('/trips/:id/edit', async (c) => {
	const data = await changing(c)
	const { language } = data.view
	const { id: tripId } = data.trip
	const form = await readForm(c, tripForm(language), planWords(language).faults)
	const { draft } = form
	if (!form.ok) return page(c, <EditTripPage {...data} draft={draft} faults={form.faults} />, 422)
	const reason = await hindranceOf<Reason>(change(c, (tx, actor) => editTrip(tx, actor, { tripId, ...form.value })))
	if (reason === 'outdated')
		return page(c, <EditTripPage {...(await changing(c))} draft={draft} reason="outdated" />, 409)
	if (reason) {
		const faults = { closesOn: words(language).reasons[reason] }
		return page(c, <EditTripPage {...data} draft={draft} faults={faults} />, 422)
	}
	return c.redirect(`/trips/${tripId}?told=saved`, 303)
})

studyTripsRoutes.post('/trips/:id/announcement', async (c) => {
	const data = await planning(c)
	const work = change(c, (tx, actor) => announceTrip(tx, actor, data.trip.id))
	return done(c, { data, work, told: 'announced' })
})

studyTripsRoutes.post('/trips/:id/decision', async (c) => {
	const data = await planning(c)
	const work = change(c, (tx, actor) => decideTrip(tx, actor, data.trip.id))
	return done(c, { data, work, told: 'decided' })
})

studyTripsRoutes.post('/trips/:id/cancellation', async (c) => {
	const data = await planning(c)
	const form = await readForm(c, CallOffForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <TripPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const work = change(c, (tx, actor) => callOffTrip(tx, actor, { id: data.trip.id, ...form.value }))
	return done(c, { data, work, told: 'calledOff' })
})

type Done = { data: TripData; work: Promise<unknown>; told: NonNullable<TripData['told']> }

async function done(c: Context<Web>, { data, work, told }: Done) {
	const reason = await refusalOf<Reason>(work)
	if (reason) return page(c, <TripPage {...data} reason={reason} />, 409)
	return c.redirect(`/trips/${data.trip.id}?told=${told}`, 303)
}

async function planningIn(c: Context<Web>) {
	const data = await inRoom(c)
	allow(canPlanTrip(data.actor, data.room))
	return data
}
