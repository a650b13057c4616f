import { tripCo2 } from '../../methods/trip-co2.ts'
import { dayAt } from '../../platform/dates.ts'
import { formatDay, formatNumber, listWords } from '../../platform/i18n.ts'
import type { Pair } from '../../ui/card.tsx'
import { words } from './messages.ts'
import type { TripData } from './trip-frame.tsx'
import { lastDayText, moneyText } from './trip-words.ts'

type Props = Pick<TripData, 'view' | 'room' | 'trip' | 'itinerary'>

/** What one must know before one signs up. */
export function factPairs(props: Props): Pair[] {
	return [...moneyPairs(props), ...signUpPairs(props), ...travelPairs(props)].filter(({ value }) => value !== '')
}

function moneyPairs({ view, trip }: Props): Pair[] {
	const { facts: t } = words(view.language)
	const money = (minor: number) => moneyText(view.language, trip, minor)
	const { singleSupplement: single, transportDiscount: discount, placesInFee } = trip
	return [
		{ term: t.price, value: money(trip.price) },
		{ term: t.includes, value: trip.includes },
		{ term: t.single, value: single === null ? t.noSingle : t.singleText(money(single)) },
		{ term: t.transport, value: discount === null ? '' : t.transportText(money(discount)) },
		{ term: t.payer, value: placesInFee === 0 ? t.payerAll : t.payerFee(placesInFee) },
	]
}

function signUpPairs({ view: { language }, room, trip }: Props): Pair[] {
	const { facts: t } = words(language)
	const { timeZone } = room.programme
	const until = lastDayText(language, trip.closesAt, timeZone)
	return [
		{ term: t.signUp, value: t.signUpText(formatDay(language, dayAt(trip.opensAt, timeZone)), until) },
		{ term: t.free, value: t.freeText(lastDayText(language, trip.freeUntil, timeZone)) },
		{ term: t.size, value: t.sizeText(trip.fewest, trip.most) },
	]
}

/** CO₂ is said only where somebody has named a factor for every way of travelling. */
function travelPairs({ view: { language }, trip, itinerary }: Props): Pair[] {
	const { facts: t, modes } = words(language)
	const { km, kg, missing } = tripCo2(itinerary.legs, trip)
	if (itinerary.legs.length === 0) return []
	const named = missing.map((mode) => modes[mode].toLowerCase())
	const co2 = kg === null ? t.co2Missing(listWords(language, named)) : co2Text(language, kg, trip.co2Source)
	return [
		{ term: t.km, value: t.kmText(formatNumber(language, km)) },
		{ term: t.co2, value: co2 },
	]
}

function co2Text(language: TripData['view']['language'], kg: number, source: string): string {
	const { facts: t } = words(language)
	return t.co2Text(formatNumber(language, Math.round(kg)), source)
}
