import { LinkButton } from '../../ui/button.tsx'
import { Empty, Fold } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Table } from '../../ui/table.tsx'
import { words } from './messages.ts'
import { PlaceStatus } from './place-status.tsx'
import { billFor } from './price.ts'
import { whyNotSignedUp } from './study-trip.ts'
import { type TripData, TripFrame } from './trip-frame.tsx'
import { countPlaces, type TripPlace } from './trip-place.ts'
import { moneyText } from './trip-words.ts'

/** Who comes and who waits, in their order, with what each pays. What somebody eats is not for everybody who sees this list. */
export function TravellersPage(props: TripData) {
	const { view, trip, places, at } = props
	const { travellers: t } = words(view.language)
	return (
		<TripFrame {...props} title={t.title}>
			<div class="net flow">
				{places.length === 0 ? (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				) : (
					<List {...props} />
				)}
				{whyNotSignedUp(trip, at) === undefined && <SignUpFor {...props} />}
			</div>
		</TripFrame>
	)
}

function List(props: TripData) {
	const { view, trip, places } = props
	const { travellers: t } = words(view.language)
	const { places: taken, offered, waiting } = countPlaces(places)
	const due = places.reduce((sum, place) => sum + dueOf(props, place), 0)
	return (
		<>
			<p class="strong">{t.counts(taken, trip.most, waiting + offered)}</p>
			<Travellers {...props} />
			<p>{t.owed(moneyText(view.language, trip, due))}</p>
			<p>
				<LinkButton href={`/trips/${trip.id}/travellers.csv`} kind="second" icon="download">
					{t.csv}
				</LinkButton>
			</p>
			<p class="small muted">{t.csvHint}</p>
		</>
	)
}

/** Of those who come and those who cancelled too late; a trip that was called off costs nobody anything. */
function dueOf({ trip, places }: TripData, place: TripPlace): number {
	if (trip.state === 'called_off') return 0
	return place.owed ?? (place.state === 'place' ? billFor(trip, place, places).total : 0)
}

function Travellers(props: TripData) {
	const { view, trip, places } = props
	const { travellers: t } = words(view.language)
	const money = (place: TripPlace) =>
		place.state === 'place' || place.owed !== null ? moneyText(view.language, trip, dueOf(props, place)) : ''
	return (
		<Table
			caption={t.title}
			captionHidden
			rows={places}
			rowKey={({ id }) => id}
			columns={[
				{ heading: t.name, cell: ({ id, name }) => <a href={`/trips/${trip.id}/places/${id}`}>{name}</a> },
				{ heading: t.travelName, cell: ({ travelName }) => travelName },
				{ heading: t.seat, cell: ({ seatName }) => seatName },
				{ heading: t.room, cell: ({ singleRoom }) => (singleRoom ? t.single : t.shared) },
				{ heading: t.transport, cell: ({ ownTransport }) => (ownTransport ? t.own : t.together) },
				{ heading: t.state, cell: (place) => <PlaceStatus view={view} place={place} /> },
				{ heading: t.pays, numeric: true, cell: money },
			]}
		/>
	)
}

function SignUpFor({ view, room, trip }: TripData) {
	const { travellers: t } = words(view.language)
	const seats = room.seats.filter(({ state }) => state !== 'withdrawn')
	return (
		<div class="folds">
			<Fold summary={t.signUp}>
				<p>{t.signUpText}</p>
				<IndexList
					kind="thin"
					entries={seats.map(({ id, name }) => ({ href: `/trips/${trip.id}/seats/${id}`, title: name }))}
				/>
			</Fold>
		</div>
	)
}
