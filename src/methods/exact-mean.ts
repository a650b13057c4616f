/** A number without rounding. The denominator is positive. */
export type Rational = { numerator: bigint; denominator: bigint }

export type WeightedScore = { score: number; weight: number }

/** Σ score × weight ÷ Σ weight; undefined when nothing has been scored. Weights count as they are written, so 0.1 is a tenth. */
export function weightedMean(parts: readonly WeightedScore[]): Rational | undefined {
	if (parts.length === 0) return undefined
	const weights = parts.map(({ weight }) => asWritten(weight))
	const weighted = parts.map(({ score }, index) =>
		times(weights[index] ?? zero, { numerator: BigInt(score), denominator: 1n }),
	)
	return over(sum(weighted), sum(weights))
}

export function mean(values: readonly Rational[]): Rational | undefined {
	return values.length === 0 ? undefined : over(sum(values), { numerator: BigInt(values.length), denominator: 1n })
}

/** The integer nearest to value × scale; a half goes away from zero, as in `decimal.ts`. */
export function toScaled({ numerator, denominator }: Rational, scale: number): number {
	const size = numerator < 0n ? -numerator : numerator
	const rounded = Number((2n * size * BigInt(scale) + denominator) / (2n * denominator))
	return numerator < 0n && rounded !== 0 ? -rounded : rounded
}

const DIGITS_SHOWN = 1_000_000_000

/** For the eye only: nothing is compared or summed with it. */
export function toNumber(value: Rational): number {
	return toScaled(value, DIGITS_SHOWN) / DIGITS_SHOWN
}

const zero: Rational = { numerator: 0n, denominator: 1n }

function sum(values: readonly Rational[]): Rational {
	return values.reduce(
		(a, b) => ({
			numerator: a.numerator * b.denominator + b.numerator * a.denominator,
			denominator: a.denominator * b.denominator,
		}),
		zero,
	)
}

function times(a: Rational, b: Rational): Rational {
	return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
}

function over(a: Rational, b: Rational): Rational {
	return { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator }
}

/** 0.25 is 25/100, whatever the bits of the double say. */
function asWritten(value: number): Rational {
	const [digits = '', exponent = '0'] = String(value).split('e')
	const [whole = '', fraction = ''] = digits.split('.')
	const shift = Number(exponent) - fraction.length
	const written = BigInt(whole + fraction)
	return shift < 0
		? { numerator: written, denominator: 10n ** BigInt(-shift) }
		: { numerator: written * 10n ** BigInt(shift), denominator: 1n }
}
