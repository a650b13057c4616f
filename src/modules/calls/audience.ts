import { formatNumber, type Language, listWords, plural } from '../../platform/i18n.ts'
import type { CallDetail, EligibilityRule } from './call.ts'
import { words } from './messages.ts'

type Audience = Pick<CallDetail, 'applies' | 'eligibilityRules' | 'regions'>

/** Who the call is for, in a few words: `Byer med 4.000–20.000 indbyggere`. */
export function audienceText(language: Language, call: Audience): string {
	const text = words(language).audience
	if (call.eligibilityRules.length === 0) return text.all[call.applies]
	const which = call.eligibilityRules.map((rule) => ruleText(language, rule, call))
	return [text.some[call.applies], ...which].join(' ')
}

/** `med 4.000–20.000 indbyggere`, `i Region Nordjylland` */
export function ruleText(language: Language, rule: EligibilityRule, { regions }: Pick<Audience, 'regions'>): string {
	const text = words(language).audience
	if (rule.kind === 'population') return intervalText(language, rule)
	const names = rule.regionCodes.map((code) => regions.find((region) => region.code === code)?.name ?? code)
	return text.inRegions(listWords(language, names))
}

function intervalText(language: Language, { populationMin: least, populationMax: most }: EligibilityRule): string {
	const text = words(language).audience
	if (least === null) return text.atMost(formatNumber(language, most ?? 0))
	if (most === null) return text.atLeast(formatNumber(language, least))
	return text.between(formatNumber(language, least), formatNumber(language, most))
}

type Seats = Pick<CallDetail, 'applies' | 'seatsMin' | 'seatsMax'>

/** `3–5 byer`, `25 kommuner` */
export function seatsText(language: Language, { applies, seatsMin, seatsMax }: Seats): string {
	const most = plural(language, seatsMax, words(language).audience.count[applies])
	return seatsMin === seatsMax ? most : `${formatNumber(language, seatsMin)}–${most}`
}
