import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mean, type Rational, toNumber, toScaled, weightedMean } from './exact-mean.ts'

function scaled(...scores: [score: number, weight: number][]): number {
	return toScaled(weightedMean(scores.map(([score, weight]) => ({ score, weight })))!, 10_000)
}

test.for<[string, [number, number][], number]>([
	[
		'two thirds of a step',
		[
			[4, 1],
			[5, 2],
		],
		46_667,
	],
	[
		'one third of a step',
		[
			[4, 2],
			[5, 1],
		],
		43_333,
	],
	[
		'weights of one tenth count as a tenth',
		[
			[3, 0.1],
			[4, 0.2],
			[5, 0.7],
		],
		46_000,
	],
	[
		'half of a ten-thousandth goes up',
		[
			[1, 19_999],
			[2, 1],
		],
		10_001,
	],
	[
		'just under half goes down',
		[
			[1, 20_001],
			[2, 1],
		],
		10_000,
	],
	[
		'tiny and huge weights',
		[
			[1, 1e-7],
			[5, 1e21],
		],
		50_000,
	],
	[
		'percentages',
		[
			[5, 25],
			[4, 20],
			[5, 25],
			[4, 15],
			[4, 15],
		],
		45_000,
	],
	[
		'a scale around zero',
		[
			[-2, 1],
			[1, 2],
		],
		0,
	],
	[
		'below zero',
		[
			[-2, 2],
			[1, 1],
		],
		-10_000,
	],
	[
		'a half below zero goes away from zero',
		[
			[-1, 19_999],
			[-2, 1],
		],
		-10_001,
	],
])('%s', ([, scores, expected]) => {
	expect(scaled(...scores)).toBe(expected)
})

test('nothing scored has no mean', () => {
	expect([weightedMean([]), mean([])]).toEqual([undefined, undefined])
})

test('three assessors of thirds are not rounded one by one', () => {
	const third = weightedMean([
		{ score: 1, weight: 2 },
		{ score: 2, weight: 1 },
	])!

	expect(toScaled(mean([third, third, third])!, 10_000)).toBe(13_333)
	expect(toScaled(mean([third, third, { numerator: 4n, denominator: 3n }])!, 3)).toBe(4)
	expect(toNumber(third)).toBe(1.333_333_333)
})

/** Scores of several assessors on criteria whose weights have three decimals, written as whole thousandths. */
const rounds = fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 6 }).chain((thousandths) =>
	fc.record({
		thousandths: fc.constant(thousandths),
		assessors: fc.array(
			fc.array(fc.integer({ min: 0, max: 10 }), { minLength: thousandths.length, maxLength: thousandths.length }),
			{ minLength: 1, maxLength: 5 },
		),
	}),
)

test('the score is the nearest ten-thousandth of the exact fraction, a half going up', () => {
	fc.assert(
		fc.property(rounds, ({ thousandths, assessors }) => {
			const means = assessors.map(
				(scores): Rational =>
					weightedMean(scores.map((score, index) => ({ score, weight: thousandths[index]! / 1000 })))!,
			)
			// All assessors share the weights, so the whole is one fraction of whole numbers.
			const points = assessors.flatMap((scores) => scores.map((score, i) => BigInt(score * thousandths[i]!)))
			const numerator = points.reduce((sum, point) => sum + point, 0n)
			const denominator = thousandths.reduce((sum, weight) => sum + BigInt(weight), 0n) * BigInt(assessors.length)

			const result = BigInt(toScaled(mean(means)!, 10_000))

			// r is right exactly when r − ½ ≤ 10,000 n/d < r + ½.
			expect((2n * result - 1n) * denominator <= 20_000n * numerator).toBe(true)
			expect(20_000n * numerator < (2n * result + 1n) * denominator).toBe(true)
		}),
		{ numRuns: 2000 },
	)
})
