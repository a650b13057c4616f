import { formatDate, type Language } from '../../platform/i18n.ts'

/** To the second and with its zone, as evidence: `25. oktober 2021 kl. 23.59.59 (GMT+2, Europe/Copenhagen)` */
export function formatServerTime(language: Language, at: Date, timeZone: string): string {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone,
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
		hourCycle: 'h23',
		timeZoneName: 'shortOffset',
	}).formatToParts(at)
	const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
	const clock = [part('hour'), part('minute'), part('second')].join(language === 'en' ? ':' : '.')
	const between = language === 'da' ? ' kl. ' : ', '
	return `${formatDate(language, at, timeZone)}${between}${clock} (${part('timeZoneName')}, ${timeZone})`
}
