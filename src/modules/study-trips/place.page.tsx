import { formatDateTime } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Rows } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { NeedsForm } from '../meeting-sign-up/index.ts'
import { whyNotTaken } from '../public-events/index.ts'
import { isPriceFixed, type WishesForm } from './change-wishes.ts'
import { beginsAt } from './itinerary.ts'
import { words } from './messages.ts'
import { PlaceStatus } from './place-status.tsx'
import { canTellTripNeeds } from './policy.ts'
import { billFor } from './price.ts'
import { WishFields } from './sign-up.page.tsx'
import { type TripData, TripFrame } from './trip-frame.tsx'
import { type TripPlace, whyNotKept } from './trip-place.ts'
import { moneyText } from './trip-words.ts'

export type PlaceProps = TripData & {
	place: TripPlace
	/** For the one who wrote them; for others it is empty. */
	needs: string
	draft?: Draft<WishesForm & NeedsForm>
	faults?: Faults<WishesForm & NeedsForm>
}

/** Somebody's own place: how it stands, what it costs, and how to take it or give it up. */
export function PlacePage(props: PlaceProps) {
	const { view, room, actor, trip, itinerary, place, at, faults = {} } = props
	const { place: t } = words(view.language)
	const begins = beginsAt(itinerary, room.programme.timeZone)
	const isKept = whyNotKept(trip, place, begins, at) === undefined
	return (
		<TripFrame {...props} title={t.title(place.name)} faults={faults}>
			<div class="net net__main">
				<Standing {...props} />
				<Bill {...props} />
				{isKept && <Wishes {...props} />}
				{isKept && canTellTripNeeds(actor, room, place) && <Needs {...props} />}
				{isKept && (
					<p>
						<LinkButton kind="second" href={`/trips/${trip.id}/places/${place.id}/cancellation`}>
							{t.cancel}
						</LinkButton>
					</p>
				)}
			</div>
		</TripFrame>
	)
}

function Standing(props: PlaceProps) {
	const { view, places, place } = props
	const { place: t } = words(view.language)
	const before = places.filter(({ state, turn }) => state === 'waiting' && turn < place.turn).length
	return (
		<>
			<Rows
				kind="tight"
				pairs={[
					{ term: t.state, value: <PlaceStatus view={view} place={place} /> },
					{ term: t.seat, value: place.seatName },
				]}
			/>
			{place.state === 'waiting' && <p>{t.inLine(before)}</p>}
			{place.state === 'offered' && <Offer {...props} />}
		</>
	)
}

function Offer({ view, room, trip, place, at }: PlaceProps) {
	const { place: t, reasons } = words(view.language)
	const hindrance = whyNotTaken(place, at)
	const until = formatDateTime(view.language, place.offeredUntil ?? at, room.programme.timeZone)
	if (hindrance !== undefined) return <Notice kind="warn" title={reasons[hindrance]} />
	return (
		<form method="post" action={`/trips/${trip.id}/places/${place.id}/acceptance`} class="flow">
			<Notice kind="info" title={t.offered(until)} />
			<Button>{t.take}</Button>
		</form>
	)
}

/** What they pay now, would pay with a place, or owe. */
function Bill({ view, trip, places, place }: PlaceProps) {
	const { place: t } = words(view.language)
	const money = (minor: number) => moneyText(view.language, trip, minor)
	if (place.state === 'lapsed') return null
	if (place.owed !== null) {
		return <Notice kind="warn" title={trip.state === 'called_off' ? t.owesNothing : t.owes(money(place.owed))} />
	}
	if (trip.state === 'called_off') return null
	const { lines, total } = billFor(trip, place, places)
	return (
		<Card flat title={place.state === 'waiting' ? t.billIfPlace : t.bill}>
			<Rows
				kind="tight"
				pairs={[
					...lines.map(({ kind, amount }) => ({ term: t.lines[kind], value: money(amount) })),
					{ term: t.total, value: <strong>{money(total)}</strong> },
				]}
			/>
		</Card>
	)
}

function Wishes({ view, trip, place, at, draft, faults }: PlaceProps) {
	const { place: t } = words(view.language)
	const known = {
		...(place.singleRoom && { singleRoom: 'yes' }),
		...(place.ownTransport && { ownTransport: 'yes' }),
	}
	return (
		<Card flat title={t.wishes}>
			<form method="post" action={`/trips/${trip.id}/places/${place.id}/wishes`} class="flow" noValidate>
				<TextField
					name="travelName"
					label={t.travelName}
					value={draft?.travelName ?? place.travelName}
					fault={faults?.travelName}
				/>
				{isPriceFixed(trip, at) ? (
					<p class="muted">{t.roomsBooked}</p>
				) : (
					<WishFields view={view} trip={trip} draft={draft?.travelName === undefined ? known : draft} />
				)}
				<p>
					<Button kind="second">{t.saveWishes}</Button>
				</p>
			</form>
		</Card>
	)
}

/** Asked of the one who travels, about themselves only. */
function Needs({ view, trip, place, needs, draft, faults }: PlaceProps) {
	const { place: t } = words(view.language)
	return (
		<Card flat title={t.needs}>
			<form method="post" action={`/trips/${trip.id}/places/${place.id}/needs`} class="flow" noValidate>
				<TextField
					name="needs"
					rows={3}
					label={t.needsLabel}
					hint={t.needsHint}
					value={draft?.needs ?? needs}
					fault={faults?.needs}
				/>
				<p>
					<Button kind="second">{t.saveNeeds}</Button>
				</p>
			</form>
		</Card>
	)
}
