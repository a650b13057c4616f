import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate, formatDay, type Language } from '../../platform/i18n.ts'
import type { AdoptionRequest } from './adoption.ts'
import { words } from './messages.ts'

/** `Spurgt 3. maj 2026, svar senest 24. juni 2026` */
export function requestText(language: Language, { askedAt, answerBy }: Pick<AdoptionRequest, 'askedAt' | 'answerBy'>) {
	const { standings: t } = words(language)
	const day = formatDate(language, askedAt, HOME_TIME_ZONE)
	return answerBy === null ? t.asked(day) : t.askedBy(day, formatDay(language, answerBy))
}
