import { Button, More } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { beginsAt } from './itinerary.ts'
import { words } from './messages.ts'
import type { PlaceProps } from './place.page.tsx'
import { owedAt } from './price.ts'
import { TripFrame } from './trip-frame.tsx'
import { whyNotKept } from './trip-place.ts'
import { lastDayText, moneyText } from './trip-words.ts'

/** Says what it costs before it is done; what is sent is the amount that was read. */
export function CancelPage(props: PlaceProps) {
	const { view, room, trip, itinerary, places, place, at } = props
	const { cancel: t, reasons } = words(view.language)
	const own = `/trips/${trip.id}/places/${place.id}`
	const hindrance = whyNotKept(trip, place, beginsAt(itinerary, room.programme.timeZone), at)
	const owed = owedAt(trip, place, places, at)
	return (
		<TripFrame {...props} title={t.title(place.name)}>
			<div class="net flow">
				{hindrance === undefined ? (
					<form method="post" action={`${own}/cancellation`} class="flow">
						<Notice kind={owed > 0 ? 'warn' : 'info'} title={costText(props, owed)} />
						<input type="hidden" name="owed" value={owed} />
						<Button kind="bad">{owed > 0 ? t.buttonOwed(moneyText(view.language, trip, owed)) : t.button}</Button>
					</form>
				) : (
					<p>{reasons[hindrance]}</p>
				)}
				<p>
					<More href={own}>{t.back}</More>
				</p>
			</div>
		</TripFrame>
	)
}

function costText({ view, room, trip, place, at }: PlaceProps, owed: number): string {
	const { cancel: t } = words(view.language)
	if (place.state !== 'place') return t.freeWaiting
	if (at < trip.freeUntil) return t.free(lastDayText(view.language, trip.freeUntil, room.programme.timeZone))
	return owed > 0 ? t.owed(moneyText(view.language, trip, owed)) : t.owedNothing
}
