import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { lastMinuteBefore } from '../../platform/dates.ts'
import { formatDate, type Language } from '../../platform/i18n.ts'
import type { Consultation } from './consultation.ts'

/** The last day on which something can be said: `24. juni 2026` */
export function lastDay(language: Language, { closesAt }: Pick<Consultation, 'closesAt'>): string {
	return formatDate(language, lastMinuteBefore(closesAt), HOME_TIME_ZONE)
}
