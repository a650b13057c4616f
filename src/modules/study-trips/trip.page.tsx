import { formatWeekday } from '../../platform/dates-format.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { LinkButton, More } from '../../ui/button.tsx'
import { Card, Rows } from '../../ui/card.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { WhoCanSee } from '../participation/index.ts'
import type { CallOffForm } from './call-off-trip.ts'
import { legsOn, type TripDay } from './itinerary.ts'
import { LegList } from './leg-list.tsx'
import { words } from './messages.ts'
import { OwnSeats } from './own-seats.tsx'
import { canChangeTrip, canTravel } from './policy.ts'
import { TripSteps } from './trip-steps.tsx'
import { factPairs } from './trip-facts.tsx'
import { type TripData, TripFrame } from './trip-frame.tsx'

export type TripProps = TripData & { draft?: Draft<CallOffForm>; faults?: Faults<CallOffForm> }

/** The trip for those who may come: why, day by day, what it costs, and who is in. */
export function TripPage(props: TripProps) {
	const { view, room, actor, trip, places } = props
	const { page: t } = words(view.language)
	const mayChange = canChangeTrip(actor, room, trip)
	return (
		<TripFrame {...props} buttons={mayChange ? <EditButton {...props} /> : undefined}>
			<div class="inspect net">
				<div class="net__main flow">
					<WhoCanSee language={view.language} reach="room" />
					{trip.state === 'decided' && <Notice kind="ok" title={t.decided} />}
					{trip.purpose !== '' && (
						<section class="flow" aria-labelledby="purpose">
							<h2 id="purpose">{t.purpose}</h2>
							<WrittenText text={trip.purpose} />
						</section>
					)}
					<Days {...props} />
					<Who {...props} />
					{mayChange && <TripSteps {...props} />}
				</div>
				<aside class="inspect__aside net__aside flow">
					<OwnSeats {...props} />
					<Card flat title={t.facts}>
						<Rows kind="tight" pairs={factPairs(props)} />
					</Card>
					{canTravel(actor, room, places) && <CalendarLink {...props} />}
					<p>
						<More href={`/programmes/${room.programme.slug}/trips`}>{t.all}</More>
					</p>
				</aside>
			</div>
		</TripFrame>
	)
}

function EditButton({ view, trip }: TripProps) {
	return (
		<LinkButton kind="second" href={`/trips/${trip.id}/edit`}>
			{words(view.language).page.edit}
		</LinkButton>
	)
}

function CalendarLink({ view, trip }: TripProps) {
	const { page: t } = words(view.language)
	return (
		<div>
			<p>
				<LinkButton kind="second" icon="cal" href={`/trips/${trip.id}/calendar.ics`}>
					{t.calendar}
				</LinkButton>
			</p>
			<p class="small muted">{t.calendarHint}</p>
		</div>
	)
}

function Days(props: TripProps) {
	const { view, itinerary } = props
	const { page: t } = words(view.language)
	const planned = itinerary.days.flatMap(({ day }) => legsOn(itinerary, day))
	const others = itinerary.legs.filter((leg) => !planned.includes(leg))
	return (
		<section class="flow" aria-labelledby="days">
			<h2 id="days">{t.days}</h2>
			{itinerary.days.length === 0 && <p class="muted">{t.noDays}</p>}
			{itinerary.days.map((day) => (
				<Day key={day.id} {...props} day={day} />
			))}
			{others.length > 0 && (
				<>
					<h3>{t.otherLegs}</h3>
					<LegList dated view={view} legs={others} />
				</>
			)}
		</section>
	)
}

function Day({ view, itinerary, day }: TripProps & { day: TripDay }) {
	const legs = legsOn(itinerary, day.day)
	return (
		<section class="flow">
			<h3>
				{formatWeekday(view.language, day.day)}: {day.place}
			</h3>
			<DayWords view={view} day={day} />
			{legs.length > 0 && <LegList view={view} legs={legs} />}
		</section>
	)
}

/** What is seen, who is met, where they sleep; what is not known yet is not asked for here. */
export function DayWords({ view, day }: Pick<TripProps, 'view'> & { day: TripDay }) {
	const { page: t } = words(view.language)
	const pairs = [
		{ term: t.sees, value: day.sees },
		{ term: t.hosts, value: day.hosts },
		{ term: t.overnight, value: day.overnight },
	].filter(({ value }) => value !== '')
	return pairs.length === 0 ? null : <Rows kind="bare" pairs={pairs} />
}

/** Who comes is told in the room, as at a meeting; who waits is not. */
function Who({ view, places }: TripProps) {
	const { page: t } = words(view.language)
	const coming = places.filter(({ state }) => state === 'place')
	return (
		<section class="flow" aria-labelledby="who">
			<h2 id="who">{t.who}</h2>
			{coming.length === 0 ? (
				<p class="muted">{t.nobody}</p>
			) : (
				<IndexList
					kind="thin"
					entries={coming.map(({ id, name, seatName }) => ({ key: id, title: name, meta: seatName }))}
				/>
			)}
		</section>
	)
}
