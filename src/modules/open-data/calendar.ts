import { ICalCalendar, ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator'
import type { Occasion } from './occasion.ts'

/** An occasion as a calendar tells it. */
export type Entry = Occasion & {
	label: string
	endsAt?: Date
	/** Colleagues with whom a calendar is shared need not read it. */
	isPrivate?: boolean
	/** The day is kept free for it, and no more is certain. */
	isTentative?: boolean
}

export type Calendar = {
	name: string
	description: string
	publicUrl: string
	/** When it is written. */
	at: Date
	occasions: readonly Entry[]
}

const HOURS = 60 * 60
const DAY = 24 * HOURS

/** RFC 5545. Moments stand in universal time, which every calendar shows in its owner's own; days are days everywhere. */
export function calendarText({ name, description, publicUrl, at: stamp, occasions }: Calendar): string {
	const calendar = new ICalCalendar({
		name,
		description,
		method: ICalCalendarMethod.PUBLISH,
		prodId: { company: 'Torvet', product: 'Torvet' },
		ttl: 6 * HOURS,
	})
	for (const { key, label, summary, place, path, isPrivate, isTentative, ...when } of occasions) {
		calendar.createEvent({
			id: `${key}@${new URL(publicUrl).hostname}`,
			stamp,
			summary: label,
			description: summary,
			url: `${publicUrl}${path}`,
			...(place !== '' && { location: place }),
			...(isPrivate && { class: ICalEventClass.PRIVATE }),
			...(isTentative && { status: ICalEventStatus.TENTATIVE }),
			...spanOf(when),
		})
	}
	return calendar.toString()
}

function spanOf({ onDate, at, endsAt }: Pick<Entry, 'onDate' | 'at' | 'endsAt'>) {
	if (at === undefined) return { start: dayStart(onDate), end: dayStart(onDate, DAY), allDay: true }
	return { start: at, ...(endsAt && { end: endsAt }) }
}

function dayStart(day: string, plusSeconds = 0): Date {
	return new Date(new Date(`${day}T00:00:00Z`).getTime() + plusSeconds * 1000)
}
