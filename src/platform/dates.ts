import { Temporal } from 'temporal-polyfill'
import { explainDayFault } from './dates-format.ts'
import { readDay, readRoughDay, type RoughDay } from './dates-reading.ts'
import { dateWords, type DayFault } from './dates-words.ts'
import type { Language } from './i18n.ts'

export type ParsedDay = { ok: true; day: string } | { ok: false; fault: DayFault; message: string }
export type ParsedRoughDay = { ok: true; value: RoughDay } | { ok: false; fault: DayFault; message: string }
export type ParsedTime = { ok: true; time: string } | { ok: false; message: string }

/**
 * Reads a day as people write it, `torsdag d. 12. september 2024`, `12.9.2024`, `2024-09-12`, whatever language the names
 * are in. A weekday may be left out, but when it is there it must be the right one.
 */
export function parseDay(text: string, language: Language): ParsedDay {
	const read = readDay(text)
	if (typeof read === 'string') return { ok: true, day: read }
	return { ok: false, fault: read, message: explainDayFault(language, read) }
}

/** Also reads `november 2021`, `forår 2022`, `2017`, and nothing at all. */
export function parseRoughDay(text: string, language: Language): ParsedRoughDay {
	const read = readRoughDay(text)
	if ('precision' in read) return { ok: true, value: read }
	return { ok: false, fault: read, message: explainDayFault(language, read) }
}

/** `23.59`, `23:59`, `kl. 23.59`, `23.59 uur` */
export function parseTimeOfDay(text: string, language: Language): ParsedTime {
	const [, hour = '', minute = ''] = /^(?:kl\.?\s*)?(\d{1,2})[.:](\d{2})(?:\s*uur)?$/i.exec(text.trim()) ?? []
	const isTime = hour !== '' && Number(hour) < 24 && Number(minute) < 60
	return isTime
		? { ok: true, time: `${hour.padStart(2, '0')}:${minute}` }
		: { ok: false, message: dateWords(language).time }
}

/**
 * The moment that the clocks of the zone show this. An hour that is skipped in spring is told by the clock as it was
 * before (02.30 is 03.30); of an hour that comes twice in autumn, the first is meant.
 */
export function instantAt(day: string, time: string, timeZone: string): Date {
	const local = Temporal.PlainDateTime.from(`${day}T${time}`)
	return toDate(local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }))
}

/** The first moment that is no longer this day; a deadline at the end of a day is kept as that. */
export function startOfNextDay(day: string, timeZone: string): Date {
	return toDate(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone))
}

/** A deadline as it is announced, `25 October 23:59`, lasts that minute out: this is the first moment too late. */
export function endOfMinute(day: string, time: string, timeZone: string): Date {
	return new Date(instantAt(day, time, timeZone).getTime() + 60_000)
}

/** The other way round: what is announced of a moment that is the first too late. */
export function lastMinuteBefore(tooLate: Date): Date {
	return new Date(tooLate.getTime() - 60_000)
}

/** Which day it is in the zone at this moment. */
export function dayAt(instant: Date, timeZone: string): string {
	return zoned(instant, timeZone).toPlainDate().toString()
}

/** `2026-09-15T10:00:00+02:00`: the moment, and what the clocks of the zone show then. */
export function withOffset(instant: Date, timeZone: string): string {
	return zoned(instant, timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** `23:59` */
export function timeAt(instant: Date, timeZone: string): string {
	return zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
}

export function addToDay(day: string, { months = 0, days = 0 }: { months?: number; days?: number }): string {
	return Temporal.PlainDate.from(day).add({ months }).add({ days }).toString()
}

/** 1 is Monday. */
export function weekdayOf(day: string): number {
	return Temporal.PlainDate.from(day).dayOfWeek
}

export function daysBetween(from: string, to: string): number {
	return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)
}

function toDate(moment: Temporal.ZonedDateTime): Date {
	return new Date(moment.epochMilliseconds)
}
