import { formatNumber, type Language } from '../../platform/i18n.ts'
import { SCORE_SCALE } from './selection-case.ts'

const ROUNDED_AWAY = 50

/** `17,53`; with four decimals where two would show nothing. */
export function points(language: Language, scaled: number): string {
	const hidden = scaled !== 0 && Math.abs(scaled) < ROUNDED_AWAY
	return formatNumber(language, scaled / SCORE_SCALE, hidden ? 4 : 2)
}

/** What a cohort loses: `−0,13`, or `0`. */
export function loss(language: Language, scaled: number): string {
	return scaled === 0 ? '0' : points(language, -scaled)
}
