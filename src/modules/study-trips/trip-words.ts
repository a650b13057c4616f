import { formatAmount } from '../../platform/amount.ts'
import { formatWeekday } from '../../platform/dates-format.ts'
import { dayAt } from '../../platform/dates.ts'
import { formatDate, formatDay, formatTime, type Language } from '../../platform/i18n.ts'
import type { Itinerary, TripLeg } from './itinerary.ts'
import { words } from './messages.ts'
import type { StudyTrip } from './study-trip.ts'
import { zoneName } from './zones.ts'

/** `mandag 4. maj 2026 – torsdag 7. maj 2026`; empty as long as there are no days. */
export function tripDates(language: Language, { days }: Pick<Itinerary, 'days'>): string {
	const [first, last] = [days[0], days.at(-1)]
	if (first === undefined || last === undefined) return ''
	if (first.day === last.day) return formatWeekday(language, first.day)
	return `${formatWeekday(language, first.day)} – ${formatWeekday(language, last.day)}`
}

/** Amounts are kept in øre or cents. */
export function moneyText(language: Language, { currency }: Pick<StudyTrip, 'currency'>, minor: number): string {
	return formatAmount(language, minor / 100, currency)
}

/** Of a first moment that is too late: the day before it. */
export function lastDayText(language: Language, tooLate: Date, timeZone: string): string {
	return formatDate(language, new Date(tooLate.getTime() - 1), timeZone)
}

export function routeText(language: Language, { origin, destination }: TripLeg): string {
	return words(language).leg.route(origin, destination)
}

/** When it arrives; where the leg leads from one time into another, with whose clocks show what. */
export function timesText(language: Language, leg: TripLeg): string {
	const { leg: t } = words(language)
	const [departs, arrives] = [
		formatTime(language, leg.departsAt, leg.departsZone),
		formatTime(language, leg.arrivesAt, leg.arrivesZone),
	]
	const [from, to] = [dayAt(leg.departsAt, leg.departsZone), dayAt(leg.arrivesAt, leg.arrivesZone)]
	const arrival = from === to ? arrives : t.onDay(arrives, formatDay(language, to))
	if (!isBetweenZones(leg)) return t.arrives(arrival)

	return t.between(
		t.clock(departs, zoneName(language, leg.departsZone)),
		t.clock(arrival, zoneName(language, leg.arrivesZone)),
	)
}

/** Denmark and Germany have two names for one time. */
function isBetweenZones({ departsAt, departsZone, arrivesZone }: TripLeg): boolean {
	return formatTime('en', departsAt, departsZone) !== formatTime('en', departsAt, arrivesZone)
}
