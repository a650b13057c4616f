import { ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import type { Occasion } from './occasion.ts'

export type Calendar = {
	name: string
	description: string
	publicUrl: string
	/** When it is written. */
	at: Date
	occasions: readonly (Occasion & { label: string })[]
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
	for (const { key, label, summary, place, path, onDate, at } of occasions) {
		calendar.createEvent({
			id: `${key}@${new URL(publicUrl).hostname}`,
			stamp,
			summary: label,
			description: summary,
			url: `${publicUrl}${path}`,
			...(place !== '' && { location: place }),
			...(at ? { start: at } : { start: dayStart(onDate), end: dayStart(onDate, DAY), allDay: true }),
		})
	}
	return calendar.toString()
}

function dayStart(day: string, plusSeconds = 0): Date {
	return new Date(new Date(`${day}T00:00:00Z`).getTime() + plusSeconds * 1000)
}
