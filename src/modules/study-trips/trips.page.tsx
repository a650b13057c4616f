import type { Actor } from '../../platform/actor.ts'
import { standing } from '../../platform/dates-format.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type Room, roomSide } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { endsAt, type Itinerary } from './itinerary.ts'
import { words } from './messages.ts'
import { canPlanTrip } from './policy.ts'
import type { StudyTrip } from './study-trip.ts'
import { TripStatus } from './trip-frame.tsx'
import { tripDates } from './trip-words.ts'

type Listed = { trip: StudyTrip; itinerary: Itinerary }
type TripsProps = { view: View; room: Room; actor: Actor; trips: readonly Listed[]; at: Date }

/** The trips of a room. */
export function TripsPage(props: TripsProps) {
	const { room, actor, trips, at } = props
	const view = themed(props.view, room.programme)
	const { list: t } = words(view.language)
	const entries = trips.map(({ trip, itinerary }) => {
		const dates = tripDates(view.language, itinerary)
		const end = endsAt(itinerary, room.programme.timeZone)
		return {
			href: `/trips/${trip.id}`,
			title: trip.title,
			meta: dates === '' ? t.noDays : standing(dates),
			end: <TripStatus view={view} trip={trip} end={end} at={at} />,
		}
	})
	return (
		<WorkspaceLayout view={view} title={t.title} side={roomSide(view, room, actor)}>
			<div class="ws__head">
				<div>
					<h1>{t.title}</h1>
					<p>{t.lead}</p>
				</div>
				{canPlanTrip(actor, room) && (
					<LinkButton href={`/programmes/${room.programme.slug}/trips/new`} icon="plus">
						{t.plan}
					</LinkButton>
				)}
			</div>
			{entries.length === 0 ? (
				<Empty title={t.none}>
					<p>{t.noneText}</p>
				</Empty>
			) : (
				<IndexList entries={entries} />
			)}
		</WorkspaceLayout>
	)
}
