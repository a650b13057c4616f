import { Temporal } from 'temporal-polyfill'
import { type RoughDay, seasonOf } from './dates-reading.ts'
import { dateWords, type DayFault } from './dates-words.ts'
import { formatDate, formatDay, formatTime, formatWeekdayDate, type Language } from './i18n.ts'

/** As one writes it in a letter, and as a field of a form shows it: `torsdag den 12. september 2024`. */
export function writeDay(language: Language, day: string): string {
	const between = language === 'da' ? ' den ' : ' '
	return `${weekdayName(language, day)}${between}${formatDay(language, day)}`
}

/** `torsdag 12. september 2024` */
export function formatWeekday(language: Language, day: string): string {
	return formatWeekdayDate(language, noon(day), 'UTC')
}

/** `23.59`, for a field of a form. */
export function writeTime(language: Language, time: string): string {
	return time.slice(0, 5).replace(':', language === 'en' ? ':' : '.')
}

export type RoughMoment = RoughDay & { atTime: string | null }

/** A date as exactly as it is known: `torsdag 14. marts 2024 kl. 10.00`, `november 2021`, `forår 2022`, `2017`. */
export function formatRoughDay(language: Language, { onDate, atTime, precision }: RoughMoment): string {
	if (onDate === null) return dateWords(language).noDate
	const day = roughly[precision](language, onDate)
	if (atTime === null) return day
	const time = formatTime(language, new Date(`2000-01-01T${atTime.slice(0, 5)}:00Z`), 'UTC')
	return `${day}${language === 'da' ? ' kl. ' : ', '}${time}`
}

const roughly = {
	day: formatWeekday,
	month: formatMonth,
	season: (language: Language, day: string) => `${dateWords(language).seasons[seasonOf(day)]} ${day.slice(0, 4)}`,
	year: (_: Language, day: string) => day.slice(0, 4),
	open: (language: Language) => dateWords(language).noDate,
}

/**
 * `23. august – 25. oktober 2021`; a period of whole months or years is told in months or years, because that is how it
 * was meant: `marts 2024 – marts 2026`, `2016`.
 */
export function formatPeriod(language: Language, from: string | null, to: string | null): string {
	const words = dateWords(language)
	if (from === null) return to === null ? words.noDate : words.until(formatMoment(language, to, isMonthEnd(to)))
	if (to === null) return words.from(formatMoment(language, from, isMonthStart(from)))
	if (from === to) return formatDay(language, from)
	if (from.endsWith('-01-01') && to.endsWith('-12-31')) return range(from.slice(0, 4), to.slice(0, 4))
	const inMonths = isMonthStart(from) && isMonthEnd(to)
	const start = formatMoment(language, from, inMonths)
	const end = formatMoment(language, to, inMonths)
	return range(from.slice(0, 4) === to.slice(0, 4) && start !== end ? withoutYear(start) : start, end)
}

/** For the start of a line in a narrow column: begins with a capital, and no line ends between day and month. */
export function standing(text: string): string {
	const tied = text.replace(/((?<!\d)\d{1,2}\.?) (?=\p{L})|(kl\.) (?=\d)/gu, '$1$2\u00a0')
	return tied.charAt(0).toUpperCase() + tied.slice(1)
}

export function formatMonth(language: Language, day: string): string {
	const whole = formatDate(language, noon(day), 'UTC')
	return whole.replace(/^\d+\.? /, '')
}

/** For a field in which `november 2021` may be written as well as a day; read again by `parseRoughDay`. */
export function writeRoughDay(language: Language, { onDate, precision }: RoughDay): string {
	if (onDate === null) return ''
	return precision === 'day'
		? writeDay(language, onDate)
		: formatRoughDay(language, { onDate, precision, atTime: null })
}

/** The sentence that a person reads who wrote something that is no day. */
export function explainDayFault(language: Language, fault: DayFault): string {
	const words = dateWords(language)
	if (fault.key !== 'wrongWeekday') return words[fault.key]
	const { day, before, after } = fault
	return words.wrongWeekday(
		formatDay(language, day),
		weekdayName(language, day),
		weekdayName(language, before),
		shortened(language, before, after),
		formatDay(language, after).replace(/ \d{4}$/, sameYear(before, after) && sameYear(day, after) ? '' : '$&'),
	)
}

export function weekdayName(language: Language, day: string): string {
	return formatWeekday(language, day).split(' ')[0] ?? ''
}

/** Of the first of two days, what the second does not say anyway. */
function shortened(language: Language, day: string, next: string): string {
	const whole = formatDay(language, day)
	if (!sameYear(day, next)) return whole
	return day.slice(0, 7) === next.slice(0, 7) ? (whole.split(' ')[0] ?? whole) : withoutYear(whole)
}

function sameYear(one: string, other: string): boolean {
	return one.slice(0, 4) === other.slice(0, 4)
}

function withoutYear(text: string): string {
	return text.replace(/ \d{4}$/, '')
}

function formatMoment(language: Language, day: string, inMonths: boolean): string {
	return inMonths ? formatMonth(language, day) : formatDay(language, day)
}

function range(from: string, to: string): string {
	return from === to ? from : `${from} – ${to}`
}

function isMonthStart(day: string): boolean {
	return day.endsWith('-01')
}

function isMonthEnd(day: string): boolean {
	const date = Temporal.PlainDate.from(day)
	return date.day === date.daysInMonth
}

function noon(day: string): Date {
	return new Date(`${day}T12:00:00Z`)
}
