import { lastMinuteBefore } from '../../platform/dates.ts'
import { formatDateTime, formatDayMonth, formatTime, type Language } from '../../platform/i18n.ts'
import type { CallDetail } from '../calls/index.ts'

type Ending = Pick<CallDetail, 'deadlineAt' | 'programme'>

/** As it is announced: the last minute that is in. */
export function deadlineText(language: Language, { deadlineAt, programme }: Ending): string {
	return deadlineAt ? formatDateTime(language, lastMinuteBefore(deadlineAt), programme.timeZone) : ''
}

/** Without the year, where there is little room. */
export function shortDeadline(language: Language, { deadlineAt, programme }: Ending): string {
	if (!deadlineAt) return ''
	const last = lastMinuteBefore(deadlineAt)
	const between = language === 'da' ? ' kl. ' : ', '
	return formatDayMonth(language, last, programme.timeZone) + between + formatTime(language, last, programme.timeZone)
}

/** `lang` of a block of the programme's own words, where the page speaks another language. */
export function contentLang(language: Language, programme: { language: Language }): Language | undefined {
	return programme.language === language ? undefined : programme.language
}
