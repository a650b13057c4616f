import { Temporal } from 'temporal-polyfill'

/**
 * A zone as calendars want it told (RFC 5545, 3.6.5), with the rules of its clock changes as they are about that moment:
 * programs that do not know the name of the zone follow the rules. From our own knowledge of zones, so that the two never differ.
 */
export function vtimezone(timeZone: string, about: Date): string {
	const { year } = zoned(about, timeZone)
	// The rule must have begun before what it is about.
	const before = Temporal.ZonedDateTime.from({ year: year - 1, month: 1, day: 1, timeZone })
	const changes = changesWithin(before)
	const parts = changes.length === 0 ? steady(before) : changes.flatMap(ruleOf)
	return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...parts, 'END:VTIMEZONE'].join('\r\n')
}

/** The instant with its zone, so that a calendar shows the time that the clocks there show. */
export function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)
}

function changesWithin(start: Temporal.ZonedDateTime): Temporal.ZonedDateTime[] {
	const changes: Temporal.ZonedDateTime[] = []
	let change = start.getTimeZoneTransition('next')
	while (change !== null && change.year === start.year) {
		changes.push(change)
		change = change.getTimeZoneTransition('next')
	}
	return changes
}

function steady({ offset, year }: Temporal.ZonedDateTime): string[] {
	const plain = plainOffset(offset)
	return ['BEGIN:STANDARD', `DTSTART:${year}0101T000000`, ...offsets(plain, plain), 'END:STANDARD']
}

/** In the year of the change and every year after, on the same weekday of the same week: the last one where it is that. */
function ruleOf(change: Temporal.ZonedDateTime): string[] {
	const { offset: from } = change.subtract({ nanoseconds: 1 })
	// What the clocks showed at that moment before they were changed.
	const local = change.toInstant().toZonedDateTimeISO(from).toPlainDateTime()
	const kind =
		change.offsetNanoseconds > change.subtract({ nanoseconds: 1 }).offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD'
	const week = local.day + 7 > local.daysInMonth ? -1 : Math.ceil(local.day / 7)
	return [
		`BEGIN:${kind}`,
		`DTSTART:${local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
		...offsets(plainOffset(from), plainOffset(change.offset)),
		`RRULE:FREQ=YEARLY;BYMONTH=${local.month};BYDAY=${week}${WEEKDAYS[local.dayOfWeek - 1]}`,
		`END:${kind}`,
	]
}

function offsets(from: string, to: string): string[] {
	return [`TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`]
}

/** `+01:00` → `+0100` */
function plainOffset(offset: string): string {
	return offset.replace(':', '')
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
