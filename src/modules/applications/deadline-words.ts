import { lastMinuteBefore } from '../../platform/dates.ts'
import { formatDateTime, formatDayMonth, formatTime, type Language } from '../../platform/i18n.ts'
import type { CallDetail } from '../calls/index.ts'

type Ending = Pick<CallDetail, 'deadlineAt'> & { programme: Pick<CallDetail['programme'], 'timeZone'> }

/** As it is announced: the last minute that is in. */
export function deadlineText(language: Language, { deadlineAt, programme }: Ending): string {
	return deadlineAt ? formatDateTime(language, lastMinuteBefore(deadlineAt), programme.timeZone) : ''
}

/** Without the year, where there is little room. */
export function shortDeadline(language: Language, { deadlineAt, programme }: Ending): string {
	return deadlineAt ? shortDateTime(language, lastMinuteBefore(deadlineAt), programme.timeZone) : ''
}

/** `25. oktober kl. 23.59` */
export function shortDateTime(language: Language, at: Date, timeZone: string): string {
	const between = language === 'da' ? ' kl. ' : ', '
	return formatDayMonth(language, at, timeZone) + between + formatTime(language, at, timeZone)
}
