import { csvText } from '../../platform/csv.ts'
import type { Language } from '../../platform/i18n.ts'
import { words } from './messages.ts'
import { isActive, type TripPlace } from './trip-place.ts'

/** For the travel agent, who books for those who come and may for those who wait; what somebody needs is in no file. */
export function travellersCsv(language: Language, places: readonly TripPlace[]): string {
	const { travellers: t, place } = words(language)
	const { travelName, name, seat, email, room, transport, state } = t
	const lines = places
		.filter(isActive)
		.map((one) => [
			one.travelName,
			one.name,
			one.seatName,
			one.email,
			one.singleRoom ? t.single : t.shared,
			one.ownTransport ? t.own : t.together,
			place.states[one.state],
		])
	return csvText([[travelName, name, seat, email, room, transport, state], ...lines])
}
