import { formatNumber, type Language, type PluralForms, plural, quote } from '../../platform/i18n.ts'
import type { CallDetail, SpreadRule } from './call.ts'
import { ruleWords } from './rule-words.ts'

/** What a rule speaks of besides itself. */
export type RuleSetting = Pick<CallDetail, 'applies' | 'themes' | 'regions'> & {
	programme: Pick<CallDetail['programme'], 'country'>
}

/** A spread rule as people say it: `Højst 2 byer fra samme region.` */
export function ruleSentence(language: Language, rule: SpreadRule, setting: RuleSetting): string {
	const limits = limitSentence(language, rule, setting)
	const distinct = rule.minDistinct === null ? '' : distinctSentence(language, rule, rule.minDistinct, setting)
	return [limits, distinct].filter(Boolean).join(' ')
}

function limitSentence(language: Language, rule: SpreadRule, setting: RuleSetting): string {
	const words = ruleWords(language)
	const { minCount, maxCount } = rule
	const which = whichOnes(language, rule, setting)
	const who = (count: number) => plural(language, count, words.who[setting.applies])
	const number = (count: number) => formatNumber(language, count)
	if (minCount === null) return maxCount === null ? '' : words.most(number(maxCount), who(maxCount), which)
	if (maxCount === null) return words.least(number(minCount), who(minCount), which)
	if (minCount === maxCount) return words.exactly(number(minCount), who(minCount), which)
	return words.between(number(minCount), number(maxCount), who(maxCount), which)
}

function distinctSentence(language: Language, { kind }: SpreadRule, count: number, setting: RuleSetting): string {
	const words = ruleWords(language)
	const values: PluralForms = isOfCountry(kind) ? words.values[setting.programme.country][kind] : words.values[kind]
	return count === 1 ? words.allOneValue(values.one) : words.distinct(formatNumber(language, count), values.other)
}

function whichOnes(language: Language, rule: SpreadRule, { themes, regions, programme }: RuleSetting): string {
	const words = ruleWords(language)
	const { kind, value } = rule
	if (kind === 'size' && (rule.populationFrom !== null || rule.populationBelow !== null)) return sizeOf(language, rule)
	if (value === null) return isOfCountry(kind) ? words.same[programme.country][kind] : words.same[kind]
	if (kind === 'theme') {
		return words.withTheme(quote(language, themes.find(({ key }) => key === value)?.label ?? value))
	}
	return words.from(kind === 'region' ? (regions.find(({ code }) => code === value)?.name ?? value) : value)
}

/** The upper end of a band is the first number outside, so one less is the last inside. */
function sizeOf(language: Language, { populationFrom, populationBelow }: SpreadRule): string {
	const { sizes } = ruleWords(language)
	const number = (inhabitants: number) => formatNumber(language, inhabitants)
	if (populationBelow === null) return sizes.from(number(populationFrom ?? 0))
	if (populationFrom === null) return sizes.below(number(populationBelow))
	return sizes.between(number(populationFrom), number(populationBelow - 1))
}

function isOfCountry(kind: SpreadRule['kind']): kind is 'region' | 'landsdel' {
	return kind === 'region' || kind === 'landsdel'
}
