import { Temporal } from 'temporal-polyfill'
import type { DayFault } from './dates-words.ts'

const WEEKDAYS = [
	['mandag', 'maandag', 'monday'],
	['tirsdag', 'dinsdag', 'tuesday'],
	['onsdag', 'woensdag', 'wednesday'],
	['torsdag', 'donderdag', 'thursday'],
	['fredag', 'vrijdag', 'friday'],
	['lørdag', 'zaterdag', 'saturday'],
	['søndag', 'zondag', 'sunday'],
]
const MONTHS = [
	['januar', 'januari', 'january'],
	['februar', 'februari', 'february'],
	['marts', 'maart', 'march', 'mrt'],
	['april'],
	['maj', 'mei', 'may'],
	['juni', 'june'],
	['juli', 'july'],
	['august', 'augustus'],
	['september'],
	['oktober', 'october'],
	['november'],
	['december'],
]

/** The day (`2024-09-12`) that a text says, or why it says none. */
export function readDay(text: string): string | DayFault {
	const { weekday, date } = partsOf(text)
	const day = date === undefined ? ({ key: 'unreadable' } as const) : readDate(date)
	return typeof day === 'string' ? (weekdayFault(weekday, day) ?? day) : day
}

function partsOf(text: string): { weekday?: string; date?: string } {
	const plain = text.normalize('NFC').toLowerCase().replaceAll(',', ' ').replace(/\s+/g, ' ').trim()
	const { weekday, date } =
		/^(?:(?<weekday>\p{L}{2,})\.? ?)??(?:(?:den|d|de|the)\b\.? ?)?(?<date>\d.*)$/u.exec(plain)?.groups ?? {}
	return { ...(weekday !== undefined && { weekday }), ...(date !== undefined && { date: date.replace(/\.$/, '') }) }
}

const ISO = /^(?<year>\d+)-(?<month>\d{1,2})-(?<day>\d{1,2})$/
const DIGITS = /^(?<day>\d{1,2}) ?[./-] ?(?<month>\d{1,2})(?: ?[./-] ?(?<year>\d+))?$/
const WORDS = /^(?<day>\d{1,2})(?:\.|st|nd|rd|th)? ?(?:of )?(?<month>\p{L}{3,})\.?(?: ?(?<year>\d+))?$/u

function readDate(text: string): string | DayFault {
	const { year = '', month = '', day = '' } = (WORDS.exec(text) ?? DIGITS.exec(text) ?? ISO.exec(text))?.groups ?? {}
	const number = /^\d/.test(month) ? Number(month) : indexOfName(MONTHS, month)
	if (day === '' || number === undefined) return { key: 'unreadable' }
	if (!/^(19|20|21)\d\d$/.test(year)) return { key: 'year' }
	const iso = `${year}-${pad(number)}-${pad(Number(day))}`
	return exists(iso) ? iso : { key: 'noSuchDay' }
}

function weekdayFault(asked: string | undefined, day: string): DayFault | undefined {
	if (asked === undefined) return undefined
	const weekday = indexOfName(WEEKDAYS, asked)
	if (weekday === undefined) return { key: 'unreadable' }
	const date = Temporal.PlainDate.from(day)
	const ahead = (weekday - date.dayOfWeek + 7) % 7
	if (ahead === 0) return undefined
	const after = date.add({ days: ahead })
	return { key: 'wrongWeekday', day, before: after.subtract({ days: 7 }).toString(), after: after.toString() }
}

/** From 1; a name may be shortened as long as it can mean only one. */
function indexOfName(names: readonly (readonly string[])[], asked: string): number | undefined {
	const fitting = names.flatMap((spellings, index) =>
		spellings.some((name) => name.startsWith(asked)) ? [index + 1] : [],
	)
	return fitting.length === 1 ? fitting[0] : undefined
}

function exists(iso: string): boolean {
	const instant = new Date(`${iso}T00:00:00Z`)
	// An engine may read 31 June as 1 July.
	return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso)
}

function pad(number: number): string {
	return String(number).padStart(2, '0')
}
