/**
 * The integer `round(value * scale)`, taken on the decimal digits that the number is written with, so that 1.005 * 1000
 * is 1005 and never 1004. A half is rounded away from zero (ROUND_HALF_UP of the decimal standards: 2.5 to 3, -2.5 to -3).
 *
 * `value` is any finite number, `scale` a positive whole number. Throws a RangeError for anything else.
 */
export function toScaledInteger(value: number, scale: number): number {
	if (!Number.isSafeInteger(scale) || scale < 1) throw new RangeError(`scale must be a positive whole number: ${scale}`)
	const { digits, decimals } = writtenDecimal(value)
	const scaled = digits * BigInt(scale)
	const unit = 10n ** BigInt(decimals)
	const rounded = Number((2n * scaled + unit) / (2n * unit))
	return value < 0 && rounded !== 0 ? -rounded : rounded
}

/** How many digits follow the decimal point when the number is written in full: 2 for 12.25, 0 for 3, 7 for 1e-7. */
export function decimalsOf(value: number): number {
	return writtenDecimal(value).decimals
}

/** |value| = digits / 10^decimals, exactly as JavaScript writes the number. */
function writtenDecimal(value: number): { digits: bigint; decimals: number } {
	const parts = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(Math.abs(value)))
	if (!parts) throw new RangeError(`not a finite number: ${value}`)
	const [, whole = '', fraction = '', exponent = '0'] = parts
	const decimals = fraction.length - Number(exponent)
	const digits = BigInt(whole + fraction)
	return decimals >= 0 ? { digits, decimals } : { digits: digits * 10n ** BigInt(-decimals), decimals: 0 }
}
