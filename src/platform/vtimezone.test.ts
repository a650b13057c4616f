import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { vtimezone, zoned } from './vtimezone.ts'

test('a zone is told by its rules', () => {
	expect(vtimezone('Europe/Copenhagen', new Date('2026-03-26T09:00:00Z')).split('\r\n')).toEqual([
		'BEGIN:VTIMEZONE',
		'TZID:Europe/Copenhagen',
		'BEGIN:DAYLIGHT',
		'DTSTART:20250330T020000',
		'TZOFFSETFROM:+0100',
		'TZOFFSETTO:+0200',
		'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
		'END:DAYLIGHT',
		'BEGIN:STANDARD',
		'DTSTART:20251026T030000',
		'TZOFFSETFROM:+0200',
		'TZOFFSETTO:+0100',
		'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
		'END:STANDARD',
		'END:VTIMEZONE',
	])
})

test.for(['Europe/Copenhagen', 'Europe/Amsterdam', 'Atlantic/Reykjavik', 'America/New_York', 'Australia/Sydney'])(
	'another program works out the same times in %s, before and after each change of clocks',
	(timeZone) => {
		const about = new Date('2026-01-15T09:00:00Z')
		const component = new ICAL.Component(ICAL.parse(vtimezone(timeZone, about)))
		const zone = new ICAL.Timezone({ component, tzid: timeZone })
		const days = Array.from({ length: 730 }, (_, day) => new Date(about.getTime() + day * 86_400_000))

		const theirs = days.map((at) => {
			const { year, month, day, hour } = zoned(at, timeZone)
			return ICAL.Time.fromData({ year, month, day, hour }, zone).toJSDate().toISOString()
		})

		expect(theirs).toEqual(days.map((at) => at.toISOString()))
	},
)
