import { type Context, Hono } from 'hono'
import { dayAt } from '../../platform/dates.ts'
import { allow, found } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { listMeetings } from '../meetings/index.ts'
import { daysIn, giveOffer, OfferForm } from './give-offer.ts'
import { hostingAddress, seriesAddress } from './hosting-address.ts'
import { hindranceOf, inSeries } from './in-room.routes.tsx'
import { words } from './messages.ts'
import { OfferPage } from './offer.page.tsx'
import { canOffer, canPlanHosts } from './policy.ts'
import { findOffer } from './queries.ts'

export const offerRoutes = new Hono<Web>()

const OFFER = '/programmes/:slug/room/hosting/:series/offers/:seat'

offerRoutes.get(OFFER, async (c) => page(c, <OfferPage {...(await offering(c))} />))

offerRoutes.post(OFFER, async (c) => {
	const data = await offering(c)
	const { room, actor, series, seat } = data
	const form = await readForm(c, OfferForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <OfferPage {...data} {...form} />, 422)
	const { version, canHost, rooms, visits } = form.value
	const asked = data.meetings.map(({ day }) => day)
	const said = { version, canHost: canHost === 'yes', rooms, visits, asked, days: daysIn(form.value, asked) }
	const wish = { seriesId: series.id, seatId: seat.id, ...said }
	const reason = await hindranceOf(change(c, (tx, who) => giveOffer(tx, who, wish)))
	if (reason) return page(c, <OfferPage {...data} draft={form.draft} reason={reason} />, 409)
	const back = canPlanHosts(actor, room) ? seriesAddress(data) : hostingAddress(room)
	return c.redirect(`${back}?told=offer`, 303)
})

async function offering(c: Context<Web>) {
	const data = await inSeries(c)
	const { actor, room, series, at } = data
	const id = idParam<'participation'>(c, 'seat')
	const seat = found(room.seats.find((one) => one.id === id))
	allow(canOffer(actor, room, seat))
	const db = c.get('db')
	const meetings = (await listMeetings(db, actor, room))
		.filter(({ seriesId, state, startsAt }) => seriesId === series.id && state !== 'cancelled' && startsAt > at)
		.map(({ title, startsAt }) => ({ title, day: dayAt(startsAt, room.programme.timeZone) }))
	return { ...data, seat, meetings, offer: await findOffer(db, series.id, seat.id) }
}
