import type { ComponentChildren } from 'preact'
import type { Actor } from '../../platform/actor.ts'
import { standing } from '../../platform/dates-format.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import type { GlyphName } from '../../ui/drawings.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import { type Tab, Tabs } from '../../ui/tabs.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type Room, roomSide } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { endsAt, type Itinerary } from './itinerary.ts'
import { words } from './messages.ts'
import { canPlanTrip, canSeeTripNeeds, canTravel } from './policy.ts'
import type { StudyTrip, TripState } from './study-trip.ts'
import type { TripPlace } from './trip-place.ts'
import { tripDates } from './trip-words.ts'

export type Reason = keyof ReturnType<typeof words>['reasons']

/** What every page about one trip knows. */
export type TripData = {
	view: View
	room: Room
	actor: Actor
	trip: StudyTrip
	itinerary: Itinerary
	places: readonly TripPlace[]
	at: Date
	told?: keyof ReturnType<typeof words>['told'] | undefined
	reason?: Reason | undefined
}

type FrameProps = TripData & {
	/** Of a page below the trip; the trip's own page has none. */
	title?: string
	faults?: Faults | undefined
	/** At the right of the heading. */
	buttons?: ComponentChildren
	children: ComponentChildren
}

/** What each page about one trip has around it: when it is, how far it is, and the ways to the others. */
export function TripFrame(props: FrameProps) {
	const { room, actor, trip, title, faults = {}, buttons, told, reason, children } = props
	const view = themed(props.view, room.programme)
	const t = words(view.language)
	const trips = { label: t.list.title, href: `/programmes/${room.programme.slug}/trips` }
	const own = { label: trip.title, href: `/trips/${trip.id}` }
	const crumbs = title === undefined ? [trips, { label: trip.title }] : [trips, own, { label: title }]
	return (
		<WorkspaceLayout
			view={view}
			title={title === undefined ? trip.title : `${title} – ${trip.title}`}
			side={roomSide(view, room, actor)}
			faults={faults}
		>
			<div class="ws__head nethead">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1>{title ?? trip.title}</h1>
					<Facts {...props} />
				</div>
				{buttons !== undefined && <div class="row">{buttons}</div>}
			</div>
			{trip.state === 'called_off' && <Notice kind="bad" title={t.page.calledOff} />}
			<Tabs label={trip.title} tabs={tabsOf(props)} />
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			{told && <Notice kind="ok" title={t.told[told]} />}
			{children}
		</WorkspaceLayout>
	)
}

function Facts({ view, room, trip, itinerary, at }: FrameProps) {
	const dates = tripDates(view.language, itinerary)
	const end = endsAt(itinerary, room.programme.timeZone)
	return (
		<p class="nethead__facts">
			<span>
				<Icon name="cal" /> {dates === '' ? words(view.language).list.noDays : standing(dates)}
			</span>
			<TripStatus view={view} trip={trip} end={end} at={at} />
		</p>
	)
}

const glyphs: Record<TripState, GlyphName> = { draft: 'q1', announced: 'half', decided: 'q3', called_off: 'shut' }

type StatusProps = { view: View; trip: Pick<StudyTrip, 'state'>; end: Date | undefined; at: Date }

export function TripStatus({ view, trip, end, at }: StatusProps) {
	const { states } = words(view.language)
	const isOver = trip.state !== 'called_off' && trip.state !== 'draft' && end !== undefined && end <= at
	if (isOver) return <Status glyph="done">{states.over}</Status>
	return <Status glyph={glyphs[trip.state]}>{states[trip.state]}</Status>
}

/** A tab is shown to those who may open it. */
function tabsOf({ view, room, actor, trip, places }: FrameProps): Tab[] {
	const { tabs } = words(view.language)
	const own = `/trips/${trip.id}`
	const path = view.path.split('?')[0]
	return [
		{ href: own, label: tabs.trip },
		...(canPlanTrip(actor, room) ? [{ href: `${own}/plan`, label: tabs.plan }] : []),
		...(canPlanTrip(actor, room) ? [{ href: `${own}/travellers`, label: tabs.travellers }] : []),
		...(canSeeTripNeeds(actor, room) ? [{ href: `${own}/needs`, label: tabs.needs }] : []),
		...(canTravel(actor, room, places) ? [{ href: `${own}/today`, label: tabs.today }] : []),
	].map((tab) => ({ ...tab, current: tab.href === path }))
}
