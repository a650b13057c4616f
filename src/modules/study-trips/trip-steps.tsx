import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { beginsAt } from './itinerary.ts'
import { words } from './messages.ts'
import { whyNotAnnounced, whyNotDecided, whyNotSeated } from './study-trip.ts'
import type { TripProps } from './trip.page.tsx'
import { countPlaces } from './trip-place.ts'

/** What the facilitator can do next with the trip. */
export function TripSteps(props: TripProps) {
	const { room, trip, itinerary, at } = props
	const begins = beginsAt(itinerary, room.programme.timeZone)
	return (
		<>
			{trip.state === 'draft' && <Announcement {...props} begins={begins} />}
			{trip.state === 'announced' && <Decision {...props} begins={begins} />}
			{whyNotSeated(trip, begins, at) === undefined && <CallingOff {...props} />}
		</>
	)
}

type StepProps = TripProps & { begins: Date | undefined }

function Announcement({ view, trip, begins, at }: StepProps) {
	const { page: t, reasons } = words(view.language)
	const hindrance = whyNotAnnounced(trip, begins, at)
	return (
		<section class="flow">
			<h2>{t.announceTitle}</h2>
			<form method="post" action={`/trips/${trip.id}/announcement`} class="flow">
				<p class="muted">{hindrance === undefined ? t.announceText : reasons[hindrance]}</p>
				{hindrance === undefined && <Button>{t.announce}</Button>}
			</form>
		</section>
	)
}

function Decision({ view, trip, places, begins, at }: StepProps) {
	const { page: t, reasons } = words(view.language)
	const { places: count } = countPlaces(places)
	const hindrance = whyNotDecided({ trip, places: count, begins, at })
	return (
		<section class="flow">
			<h2>{t.decideTitle}</h2>
			<form method="post" action={`/trips/${trip.id}/decision`} class="flow">
				<p>{t.decideText(count, trip.fewest)}</p>
				{hindrance === undefined ? <Button>{t.decide}</Button> : <p class="muted">{reasons[hindrance]}</p>}
			</form>
		</section>
	)
}

function CallingOff({ view, trip, draft, faults }: TripProps) {
	const { page: t } = words(view.language)
	return (
		<div class="folds">
			<Fold summary={t.callOffTitle} open={faults?.reason !== undefined}>
				<form method="post" action={`/trips/${trip.id}/cancellation`} class="flow" noValidate>
					<p>{t.callOffText}</p>
					<TextField name="reason" rows={2} label={t.callOffReason} value={draft?.reason} fault={faults?.reason} />
					<p>
						<Button kind="bad">{t.callOff}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
