import { type Context, Hono } from 'hono'
import { allow, found, refusalOf } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { canAnswer, NeedsForm } from '../meeting-sign-up/index.ts'
import { CancelForm, cancelTripPlace } from './cancel-trip-place.ts'
import { CancelPage } from './cancel.page.tsx'
import { changeWishes, WishesForm } from './change-wishes.ts'
import { atTrip } from './in-trip.routes.tsx'
import { words } from './messages.ts'
import { findTripNeeds } from './place.queries.ts'
import { PlacePage, type PlaceProps } from './place.page.tsx'
import { canKeepPlace, canTellTripNeeds } from './policy.ts'
import { SignUpForm, signUpForTrip } from './sign-up-for-trip.ts'
import { SignUpPage } from './sign-up.page.tsx'
import { takeTripPlace } from './take-trip-place.ts'
import { tellTripNeeds } from './tell-trip-needs.ts'
import type { Reason } from './trip-frame.tsx'

/** For those who travel, and who answer for them. */
export const placeRoutes = new Hono<Web>()

const SEAT = '/trips/:id/seats/:seat'
const PLACE = '/trips/:id/places/:place'

placeRoutes.get(SEAT, async (c) => page(c, <SignUpPage {...(await atSeat(c))} />))

placeRoutes.post(SEAT, async (c) => {
	const data = await atSeat(c)
	const form = await readForm(c, SignUpForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <SignUpPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const { trip, seat } = data
	const wish = { tripId: trip.id, seatId: seat.id, publicUrl: c.get('config').publicUrl, ...form.value }
	let placeId: string | undefined
	const reason = await refusalOf<Reason>(
		change(c, async (tx, actor) => {
			placeId = await signUpForTrip(tx, actor, wish)
		}),
	)
	if (reason) return page(c, <SignUpPage {...data} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`/trips/${trip.id}/places/${placeId}?told=signedUp`, 303)
})

placeRoutes.get(PLACE, async (c) => page(c, <PlacePage {...(await atPlace(c))} />))

placeRoutes.post(`${PLACE}/acceptance`, async (c) => {
	const data = await atPlace(c)
	const wish = { id: data.place.id, publicUrl: c.get('config').publicUrl }
	return done(c, { data, work: change(c, (tx, actor) => takeTripPlace(tx, actor, wish)), told: 'taken' })
})

placeRoutes.post(`${PLACE}/wishes`, async (c) => {
	const data = await atPlace(c)
	const form = await readForm(c, WishesForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <PlacePage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { id: data.place.id, ...form.value }
	return done(c, { data, work: change(c, (tx, actor) => changeWishes(tx, actor, wish)), told: 'saved' })
})

placeRoutes.post(`${PLACE}/needs`, async (c) => {
	const data = await atPlace(c)
	const form = await readForm(c, NeedsForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <PlacePage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { id: data.place.id, ...form.value }
	return done(c, { data, work: change(c, (tx, actor) => tellTripNeeds(tx, actor, wish)), told: 'saved' })
})

placeRoutes.get(`${PLACE}/cancellation`, async (c) => page(c, <CancelPage {...(await atPlace(c))} />))

placeRoutes.post(`${PLACE}/cancellation`, async (c) => {
	const data = await atPlace(c)
	const form = await readForm(c, CancelForm, {})
	if (!form.ok) return page(c, <CancelPage {...data} reason="owedChanged" />, 422)
	const wish = { id: data.place.id, publicUrl: c.get('config').publicUrl, ...form.value }
	const reason = await refusalOf<Reason>(change(c, (tx, actor) => cancelTripPlace(tx, actor, wish)))
	if (reason) return page(c, <CancelPage {...(await atPlace(c))} reason={reason} />, 409)
	return c.redirect(`/trips/${data.trip.id}?told=cancelled`, 303)
})

type Done = { data: PlaceProps; work: Promise<unknown>; told: NonNullable<PlaceProps['told']> }

async function done(c: Context<Web>, { data, work, told }: Done) {
	const reason = await refusalOf<Reason>(work)
	if (reason) return page(c, <PlacePage {...data} reason={reason} />, 409)
	return c.redirect(`/trips/${data.trip.id}/places/${data.place.id}?told=${told}`, 303)
}

async function atSeat(c: Context<Web>) {
	const data = await atTrip(c)
	const id = idParam<'participation'>(c, 'seat')
	const seat = found(data.room.seats.find((one) => one.id === id))
	allow(canAnswer(data.actor, data.room, seat))
	return { ...data, seat }
}

async function atPlace(c: Context<Web>): Promise<PlaceProps> {
	const data = await atTrip(c)
	const id = idParam<'tripPlace'>(c, 'place')
	const place = found(data.places.find((one) => one.id === id))
	allow(canKeepPlace(data.actor, data.room, place))
	const isOwn = canTellTripNeeds(data.actor, data.room, place)
	return { ...data, place, needs: isOwn ? await findTripNeeds(c.get('db'), id) : '' }
}
