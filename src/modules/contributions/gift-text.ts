import { type Currency, formatAmount } from '../../platform/amount.ts'
import { formatNumber, type Language, plural } from '../../platform/i18n.ts'
import type { Contribution, Gift } from './contribution.ts'
import { words } from './messages.ts'

type Sized = Pick<Gift, 'kind' | 'amount' | 'minutes' | 'quantity' | 'words'>

/** `200.000 kr.`, `12 timer`, `12 lokaler til halv leje`; the words of money and time follow after a comma. */
export function giftText(language: Language, currency: Currency, gift: Sized): string {
	const { amount, minutes, quantity, words: said } = gift
	if (amount !== null) return withWords(moneyText(language, currency, amount), said)
	if (minutes !== null) return withWords(timeText(language, minutes), said)
	return quantity === null ? said : `${formatNumber(language, quantity)} ${said}`
}

function withWords(size: string, said: string): string {
	return said === '' ? size : `${size}, ${said}`
}

/** Of øre or cents. */
export function moneyText(language: Language, currency: Currency, minor: number): string {
	return formatAmount(language, minor / 100, currency)
}

/** `12 timer`, `1,5 timer`; less than an hour in minutes. */
export function timeText(language: Language, minutes: number): string {
	const t = words(language)
	return minutes > 0 && minutes < 60 ? t.minutes(minutes) : plural(language, minutes / 60, t.hours)
}

/** How much of it came, in its own measure; undefined where that says nothing. */
export function cameText(language: Language, currency: Currency, one: Contribution): string | undefined {
	const { keptAmount, keptMinutes, keptQuantity } = one
	if (keptAmount !== null) return moneyText(language, currency, keptAmount)
	if (keptMinutes !== null) return timeText(language, keptMinutes)
	return keptQuantity === null ? undefined : formatNumber(language, keptQuantity)
}

/** As it was typed, for the field in which it is changed. */
export function writeMeasure(language: Language, { amount, minutes, quantity }: Sized): string {
	const figure = amount === null ? (minutes === null ? quantity : minutes / 60) : amount / 100
	if (figure === null) return ''
	const plain = Number.isInteger(figure) ? `${figure}` : figure.toFixed(2)
	return language === 'en' ? plain : plain.replace('.', ',')
}
