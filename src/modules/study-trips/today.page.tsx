import { dayAt, daysBetween } from '../../platform/dates.ts'
import { formatWeekday } from '../../platform/dates-format.ts'
import { More } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { themed } from '../programmes/index.ts'
import { endsAt, legsOn, onTheWay, type TripLeg } from './itinerary.ts'
import { LegList } from './leg-list.tsx'
import { words } from './messages.ts'
import { DayWords } from './trip.page.tsx'
import type { TripData } from './trip-frame.tsx'

/** In the hand of somebody on a platform: what comes next, where and when, and then the rest of the day. No script, little to load. */
export function TodayPage(props: TripData) {
	const { room, trip, itinerary, at } = props
	const view = themed(props.view, room.programme)
	const { today: t } = words(view.language)
	const { timeZone } = room.programme
	const end = endsAt(itinerary, timeZone)
	return (
		<NarrowPage noindex view={view} title={trip.title}>
			{trip.state === 'called_off' ? (
				<Notice kind="bad" title={words(view.language).page.calledOff} />
			) : end !== undefined && end <= at ? (
				<p class="lead">{t.over}</p>
			) : (
				<OnTheWay {...props} view={view} />
			)}
			<p>
				<More href={`/trips/${trip.id}`}>{t.whole}</More>
			</p>
		</NarrowPage>
	)
}

function OnTheWay(props: TripData) {
	const { view, room, itinerary, at } = props
	const { today: t } = words(view.language)
	const { today, day, now, next } = onTheWay(itinerary, room.programme.timeZone, at)
	const [first] = itinerary.days
	const daysLeft = first === undefined ? 0 : daysBetween(today, first.day)
	return (
		<>
			{daysLeft > 0 && <p class="lead">{t.before(daysLeft)}</p>}
			{now && <Leg {...props} title={t.now} leg={now} />}
			{next ? <Leg {...props} title={nextTitle(props, next, today)} leg={next} /> : <p>{t.noNext}</p>}
			{daysLeft <= 0 && <Today {...props} today={today} day={day} next={next} />}
		</>
	)
}

function nextTitle({ view }: TripData, next: TripLeg, today: string): string {
	const { today: t } = words(view.language)
	const day = dayAt(next.departsAt, next.departsZone)
	return day === today ? t.next : t.nextOn(formatWeekday(view.language, day))
}

function Leg({ view, title, leg }: TripData & { title: string; leg: TripLeg }) {
	return (
		<Card title={title}>
			<LegList view={view} legs={[leg]} />
		</Card>
	)
}

type TodayProps = TripData & { today: string } & Pick<ReturnType<typeof onTheWay>, 'day' | 'next'>

function Today({ view, itinerary, today, day, next, at }: TodayProps) {
	const { today: t } = words(view.language)
	const later = legsOn(itinerary, today).filter((leg) => leg.departsAt > at && leg.id !== next?.id)
	return (
		<section class="flow">
			<h2>{day === undefined ? t.today : `${t.today}: ${day.place}`}</h2>
			{day === undefined ? <p class="muted">{t.rest}</p> : <DayWords view={view} day={day} />}
			{later.length > 0 && <LegList view={view} legs={later} />}
		</section>
	)
}
