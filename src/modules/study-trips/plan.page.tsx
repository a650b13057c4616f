import { formatWeekday } from '../../platform/dates-format.ts'
import { LinkButton } from '../../ui/button.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { type LegWarnings, type TripLeg, warningsOf } from './itinerary.ts'
import { LegList } from './leg-list.tsx'
import { planWords } from './plan-words.ts'
import { canChangeTrip } from './policy.ts'
import { type TripData, TripFrame } from './trip-frame.tsx'
import { routeText } from './trip-words.ts'

/** For whoever plans: the days, the legs, and what does not connect. */
export function PlanPage(props: TripData) {
	const { view, room, actor, trip, itinerary } = props
	const { plan: t } = planWords(view.language)
	const mayChange = canChangeTrip(actor, room, trip)
	return (
		<TripFrame {...props} title={t.title}>
			<div class="net net__main">
				<p>{trip.state === 'draft' ? t.lead : t.changedHint}</p>
				<section class="flow">
					<h2>{t.days}</h2>
					{itinerary.days.length === 0 && <p class="muted">{t.noDays}</p>}
					<IndexList kind="thin" entries={itinerary.days.map((day) => dayEntry(props, day, mayChange))} />
					{mayChange && <Add href={`/trips/${trip.id}/days/new`} label={t.addDay} />}
				</section>
				<section class="flow">
					<h2>{t.legs}</h2>
					{itinerary.legs.length === 0 && <p class="muted">{t.noLegs}</p>}
					<LegList dated view={view} legs={itinerary.legs} below={(leg) => <Below {...props} leg={leg} />} />
					{mayChange && <Add href={`/trips/${trip.id}/legs/new`} label={t.addLeg} />}
				</section>
			</div>
		</TripFrame>
	)
}

function dayEntry({ view, trip }: TripData, day: TripData['itinerary']['days'][number], mayChange: boolean) {
	return {
		key: day.id,
		href: mayChange ? `/trips/${trip.id}/days/${day.id}` : undefined,
		title: `${formatWeekday(view.language, day.day)}: ${day.place}`,
		meta: [day.sees, day.overnight].filter((one) => one !== '').join(' · '),
	}
}

function Add({ href, label }: { href: string; label: string }) {
	return (
		<p>
			<LinkButton kind="second" icon="plus" href={href}>
				{label}
			</LinkButton>
		</p>
	)
}

function Below({ view, room, actor, trip, itinerary, leg }: TripData & { leg: TripLeg }) {
	const { legForm: t } = planWords(view.language)
	return (
		<>
			{Object.values(warningsOf(itinerary, leg)).map((warning) => (
				<p key={warning} class="small">
					<Warning view={view} warning={warning} />
				</p>
			))}
			{canChangeTrip(actor, room, trip) && (
				<p class="small">
					<a href={`/trips/${trip.id}/legs/${leg.id}`}>
						{t.editTitle}
						<span class="vh">: {routeText(view.language, leg)}</span>
					</a>
				</p>
			)}
		</>
	)
}

type WarningProps = { view: View; warning: NonNullable<LegWarnings[keyof LegWarnings]> }

/** Said, not forbidden. */
export function Warning({ view, warning }: WarningProps) {
	return (
		<Status glyph="late" tone="warn">
			{planWords(view.language).warnings[warning]}
		</Status>
	)
}
