import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { canUseSeat, type Seat } from '../participation/index.ts'
import { words } from './messages.ts'
import { PlaceStatus } from './place-status.tsx'
import { whyNotSignedUp } from './study-trip.ts'
import type { TripData } from './trip-frame.tsx'

/** Who of one's own seats comes, and the way to sign more up. */
export function OwnSeats(props: TripData) {
	const own = props.room.seats.filter((seat) => canUseSeat(props.actor, seat))
	if (own.length === 0 || props.trip.state === 'draft') return null
	return (
		<>
			{own.map((seat) => (
				<OwnSeat key={seat.id} {...props} seat={seat} />
			))}
		</>
	)
}

function OwnSeat({ view, trip, places, at, seat }: TripData & { seat: Seat }) {
	const t = words(view.language)
	const entries = places
		.filter(({ seatId }) => seatId === seat.id)
		.map((place) => ({
			href: `/trips/${trip.id}/places/${place.id}`,
			title: place.name,
			meta: <PlaceStatus view={view} place={place} />,
		}))
	const hindrance = whyNotSignedUp(trip, at)
	return (
		<Card flat title={t.signUp.own}>
			<div class="flow">
				{entries.length === 0 ? <p class="muted">{t.signUp.noneYet}</p> : <IndexList kind="thin" entries={entries} />}
				{hindrance === undefined ? (
					<p>
						<LinkButton href={`/trips/${trip.id}/seats/${seat.id}`}>{t.signUp.another(seat.name)}</LinkButton>
					</p>
				) : (
					<p class="small muted">{t.reasons[hindrance]}</p>
				)}
			</div>
		</Card>
	)
}
