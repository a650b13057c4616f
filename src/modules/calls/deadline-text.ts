import { lastMinuteBefore, timeAt } from '../../platform/dates.ts'
import { formatDateTime, formatTime, formatWeekdayDate, type Language } from '../../platform/i18n.ts'
import type { CallDetail } from './call.ts'
import { words } from './messages.ts'

type Zone = Pick<CallDetail['programme'], 'timeZone'>

/** `mandag 25. oktober 2021 kl. 23.59`: what is kept is the first moment too late. */
export function deadlineText(language: Language, deadlineAt: Date, zone: Zone): string {
	return momentText(language, lastMinuteBefore(deadlineAt), zone)
}

export function momentText(language: Language, at: Date, { timeZone }: Zone): string {
	const between = language === 'da' ? ' kl. ' : ', '
	return formatWeekdayDate(language, at, timeZone) + between + formatTime(language, at, timeZone)
}

/** A call that opens as a day begins is said to open that day. */
export function openingText(language: Language, opensAt: Date, zone: Zone): string {
	const startsTheDay = timeAt(opensAt, zone.timeZone) === '00:00'
	return startsTheDay ? formatWeekdayDate(language, opensAt, zone.timeZone) : momentText(language, opensAt, zone)
}

/** Without the weekday, where it stands in a running text. */
export function shortDeadline(language: Language, deadlineAt: Date, { timeZone }: Zone): string {
	return formatDateTime(language, lastMinuteBefore(deadlineAt), timeZone)
}

/** Whose clock counts: `dansk tid`, or the name of the zone where we have no word for it. */
export function zoneText(language: Language, { timeZone }: Zone): string {
	const zones: Record<string, string> = words(language).zones
	return zones[timeZone] ?? timeZone
}
