import { formatNumber, type Language } from './i18n.ts'

/** Whether decimals stand after a comma, as in Danish and Dutch, or after a point, as in English. */
export type DecimalMark = 'comma' | 'point'

export const currencies = ['DKK', 'EUR', 'GBP'] as const
export type Currency = (typeof currencies)[number]

/** `1.234,56` → `1234.56`, exactly as many decimals as were written, two at most; undefined when it is no amount. */
export function readAmount(written: string | number, mark: DecimalMark): string | undefined {
	if (typeof written === 'number') return Number.isFinite(written) ? trimmed(written.toFixed(2)) : undefined
	const bare = written.normalize('NFKC').replace(CURRENCY, '').replace(/,-+$/, '').trim()
	const [thousands, decimal] = mark === 'comma' ? ['[. ]', ','] : ['[, ]', '\\.']
	const shape = new RegExp(`^[-−]?(\\d{1,3}(${thousands}\\d{3})+|\\d+)(${decimal}\\d+)?$`)
	if (!shape.test(bare)) return undefined
	const plain = bare.replace('−', '-').replaceAll(new RegExp(thousands, 'g'), '').replace(',', '.')
	const [whole = '', decimals = ''] = plain.split('.')
	// Three decimals are thousands in the other way of writing.
	if (decimals.length === 3) return undefined
	return decimals.length > 2 ? trimmed(Number(plain).toFixed(2)) : trimmed(decimals === '' ? whole : plain)
}

function trimmed(amount: string): string {
	return amount
		.replace(/\.0+$/, '')
		.replace(/(\.\d)0$/, '$1')
		.replace(/^(-?)0+(?=\d)/, '$1')
}

const CURRENCY = /^(kr\.?|dkk|eur|€|£|gbp)\s*|\s*(kr\.?|dkk|eur|€|£|gbp|,-)$/gi

/** The currency that an amount or a heading names itself. */
export function currencyIn(text: string): Currency | undefined {
	if (/€|\beuros?\b|\beuro's\b|\beur\b/i.test(text)) return 'EUR'
	if (/£|(\b|_)gbp\b/i.test(text)) return 'GBP'
	return /\bkr\b|(\b|_)dkk\b|\bkroner\b/i.test(text) ? 'DKK' : undefined
}

/** What a column shows when all its amounts are looked at; `1.234` alone shows nothing. */
export function guessDecimalMark(samples: readonly string[]): DecimalMark | undefined {
	const votes = { comma: 0, point: 0 }
	for (const sample of samples) {
		const digits = sample.replace(CURRENCY, '').trim()
		if (/^-?[\d. ]*\d,\d{1,2}$/.test(digits) || /^-?\d{1,3}(\.\d{3}){2,}$/.test(digits)) votes.comma += 1
		if (/^-?[\d, ]*\d\.\d{1,2}$/.test(digits) || /^-?\d{1,3}(,\d{3}){2,}$/.test(digits)) votes.point += 1
	}
	if (votes.comma === votes.point) return undefined
	return votes.comma > votes.point ? 'comma' : 'point'
}

/** `1.250.000 kr.`, `€ 250.000`: decimals only where there are any. */
export function formatAmount(language: Language, amount: number, currency: Currency): string {
	const number = formatNumber(language, amount, Number.isInteger(amount) ? undefined : 2)
	if (currency === 'DKK' && language === 'da') return `${number} kr.`
	const signs = { DKK: 'DKK', EUR: '€', GBP: '£' }
	return currency !== 'DKK' && language !== 'da' ? `${signs[currency]} ${number}` : `${number} ${signs[currency]}`
}

/** `1234.5`, as `readAmount` gives it, in øre or cents: 123450. Digits are moved, nothing is computed, so nothing is lost. */
export function minorUnits(amount: string): number {
	const [whole = '', decimals = ''] = amount.split('.')
	return Number(whole + decimals.padEnd(2, '0'))
}

/** As it would be typed: no mark between thousands. */
export function writeAmount(language: Language, minor: number): string {
	const amount = minor % 100 === 0 ? `${minor / 100}` : (minor / 100).toFixed(2)
	return language === 'en' ? amount : amount.replace('.', ',')
}
