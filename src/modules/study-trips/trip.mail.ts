import { formatDateTime, type Language } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import { lastDayText, moneyText, tripDates } from './trip-words.ts'
import { words } from './messages.ts'
import type { LockedTrip } from './queries.ts'
import type { TripPlace } from './trip-place.ts'

/** What somebody is told of their place; each of it once. */
export const newsKinds = [
	'place',
	'waiting',
	'offered',
	'lapsed',
	'cancelled',
	'decided',
	'changed',
	'calledOff',
] as const
export type NewsKind = (typeof newsKinds)[number]

type About = LockedTrip & { publicUrl: string }
type News = About & {
	to: TripPlace
	kind: NewsKind
	/** What they pay, would pay, or owe; in øre or cents. */
	total: number
	/** Why the trip is called off. */
	reason?: string
}

export function travellerMail({ to, kind, total, reason = '', ...about }: News): Mail {
	const { trip, room } = about
	const { language } = to
	const { mail } = words(language)
	const { timeZone, owner } = room.programme
	const amount = moneyText(language, trip, total)
	const facts = {
		...factsOf(language, about),
		pays: total === 0 ? mail.paysNothing : mail.pays(amount),
		owes: total === 0 ? mail.owesNothing : mail.owes(amount),
		freeUntil: lastDayText(language, trip.freeUntil, timeZone),
		until: to.offeredUntil === null ? '' : formatDateTime(language, to.offeredUntil, timeZone),
	}
	const own = `${facts.url}/places/${to.id}`
	const isGone = kind === 'cancelled' || kind === 'lapsed' || kind === 'calledOff'
	const link = isGone ? mail.trip(facts.url) : mail.link(own)
	return {
		to: to.email,
		subject: mail.subjects[kind](facts.title),
		text: [mail.greeting(to.name), mail.leads[kind](facts), reason, link, mail.farewell(owner)]
			.filter((part) => part !== '')
			.join('\n\n'),
		aboutId: trip.id,
	}
}

/** In the programme's language: whoever may use a seat has perhaps never been here. */
export function announcedMail(to: { name: string; email: string }, about: About): Mail {
	const { trip, room } = about
	const { language, timeZone, owner } = room.programme
	const { mail } = words(language)
	const price = moneyText(language, trip, trip.price)
	const facts = { ...factsOf(language, about), price, closes: lastDayText(language, trip.closesAt, timeZone) }
	const { announced } = mail
	return {
		to: to.email,
		subject: announced.subject(trip.title),
		text: [mail.greeting(to.name), announced.text(facts), trip.purpose, announced.link(facts.url), mail.farewell(owner)]
			.filter((part) => part !== '')
			.join('\n\n'),
		aboutId: trip.id,
	}
}

function factsOf(language: Language, { trip, itinerary, publicUrl }: About) {
	return { title: trip.title, dates: tripDates(language, itinerary), url: `${publicUrl}/trips/${trip.id}` }
}
