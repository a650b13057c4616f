import { Hono } from 'hono'
import { allow } from '../../platform/errors.ts'
import { page, type Web } from '../../platform/web.tsx'
import { atTrip, planning } from './in-trip.routes.tsx'
import { words } from './messages.ts'
import { TripNeedsPage } from './needs.page.tsx'
import { listTripNeeds } from './place.queries.ts'
import { canSeeTripNeeds, canTravel } from './policy.ts'
import { TodayPage } from './today.page.tsx'
import { TravellersPage } from './travellers.page.tsx'
import { travellersCsv } from './travellers-csv.ts'
import { tripCalendar } from './trip-calendar.ts'

export const travellersRoutes = new Hono<Web>()

travellersRoutes.get('/trips/:id/travellers', async (c) => page(c, <TravellersPage {...(await planning(c))} />))

travellersRoutes.get('/trips/:id/travellers.csv', async (c) => {
	const { view, places } = await planning(c)
	const { fileName } = words(view.language).travellers
	return c.body(travellersCsv(view.language, places), 200, {
		'content-type': 'text/csv; charset=utf-8',
		'content-disposition': `attachment; filename="${fileName}.csv"`,
	})
})

travellersRoutes.get('/trips/:id/needs', async (c) => {
	const data = await atTrip(c)
	allow(canSeeTripNeeds(data.actor, data.room))
	return page(c, <TripNeedsPage {...data} needs={await listTripNeeds(c.get('db'), data.trip.id)} />)
})

travellersRoutes.get('/trips/:id/today', async (c) => {
	const data = await atTrip(c)
	allow(canTravel(data.actor, data.room, data.places))
	return page(c, <TodayPage {...data} />)
})

travellersRoutes.get('/trips/:id/calendar.ics', async (c) => {
	const { view, actor, room, trip, itinerary, places, at } = await atTrip(c)
	allow(canTravel(actor, room, places))
	const { publicUrl } = c.get('config')
	return c.body(tripCalendar({ language: view.language, trip, itinerary, publicUrl, at }), 200, {
		'content-type': 'text/calendar; charset=utf-8',
		'content-disposition': 'attachment; filename="trip.ics"',
	})
})
