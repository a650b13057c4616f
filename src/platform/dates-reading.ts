import { Temporal } from 'temporal-polyfill'
import { dateWords, type DayFault } from './dates-words.ts'
import { languages } from './i18n.ts'

/** How exactly a date is known; `open` is without any. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'open'

/** A date as exactly as it is known: `onDate` is the first day of the month, season or year. */
export type RoughDay = { onDate: string | null; precision: Precision }

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
const SEASONS = [
	{ season: 'spring', first: '03-01', names: ['forår', 'foråret', 'voorjaar', 'lente', 'spring'] },
	{ season: 'summer', first: '06-01', names: ['sommer', 'sommeren', 'zomer', 'summer'] },
	{ season: 'autumn', first: '09-01', names: ['efterår', 'efteråret', 'najaar', 'herfst', 'autumn', 'fall'] },
	{ season: 'winter', first: '12-01', names: ['vinter', 'vinteren', 'winter'] },
] as const
export type Season = (typeof SEASONS)[number]['season']

/** The day (`2024-09-12`) that a text says, or why it says none. */
export function readDay(text: string): string | DayFault {
	const { weekday, date } = partsOf(text)
	const day = date === undefined ? ({ key: 'unreadable' } as const) : readDate(date)
	return typeof day === 'string' ? (weekdayFault(weekday, day) ?? day) : day
}

/** What a text says that may also name a month, a season or a year: `november 2021`, `forår 2022`, `2017`. */
export function readRoughDay(text: string): RoughDay | DayFault {
	const plain = tidy(text)
	if (plain === '' || languages.some((language) => dateWords(language).noDate.toLowerCase() === plain)) {
		return { onDate: null, precision: 'open' }
	}
	const { name, year } = /^(?:(?<name>\p{L}+)\.? )?(?<year>(?:19|20|21)\d\d)$/u.exec(plain)?.groups ?? {}
	if (year !== undefined) return name === undefined ? { onDate: `${year}-01-01`, precision: 'year' } : part(name, year)
	const day = readDay(text)
	return typeof day === 'string' ? { onDate: day, precision: 'day' } : day
}

function part(name: string, year: string): RoughDay | DayFault {
	const season = SEASONS.find(({ names }) => names.some((known) => known === name))
	if (season) return { onDate: `${year}-${season.first}`, precision: 'season' }
	const month = indexOfName(MONTHS, name)
	return month === undefined ? { key: 'unreadable' } : { onDate: `${year}-${pad(month)}-01`, precision: 'month' }
}

export function seasonOf(day: string): Season {
	return SEASONS[Math.floor(((Number(day.slice(5, 7)) + 9) % 12) / 3)]?.season ?? 'winter'
}

/** The first day that is meant by a date of which no more than this is known. */
export function firstDayOf(day: string, precision: Exclude<Precision, 'open'>): string {
	const date = Temporal.PlainDate.from(day)
	if (precision === 'day') return day
	if (precision === 'year') return date.with({ month: 1, day: 1 }).toString()
	const month = date.with({ day: 1 })
	return (precision === 'month' ? month : month.subtract({ months: month.month % 3 })).toString()
}

/** The last day that it can mean. */
export function lastDayOf(day: string, precision: Exclude<Precision, 'open'>): string {
	if (precision === 'day') return day
	const lasts = { month: { months: 1 }, season: { months: 3 }, year: { years: 1 } }[precision]
	return Temporal.PlainDate.from(firstDayOf(day, precision)).add(lasts).subtract({ days: 1 }).toString()
}

function partsOf(text: string): { weekday?: string; date?: string } {
	const { weekday, date } =
		/^(?:(?<weekday>\p{L}{2,})\.? ?)??(?:(?:den|d|de|the)\b\.? ?)?(?<date>\d.*)$/u.exec(tidy(text))?.groups ?? {}
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

function tidy(text: string): string {
	return text.normalize('NFC').toLowerCase().replaceAll(',', ' ').replace(/\s+/g, ' ').trim()
}
