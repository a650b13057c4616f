import * as fc from 'fast-check'
import type { SelectionInput } from '../selection-case.ts'

type RuleInput = SelectionInput['rules'][number]

const REGIONS = ['north', 'south', 'west']
const THEMES = ['housing', 'traffic', 'culture', 'climate']

/** Small cases of every kind of rule, with many ties and many contradictions, for comparison with complete enumeration. */
export function smallCase(most: number): fc.Arbitrary<SelectionInput> {
	return fc.integer({ min: 2, max: most }).chain((size) =>
		fc.record({
			applicants: fc.tuple(...Array.from({ length: size }, (_, index) => applicant(`A${index}`))),
			rules: fc.array(rule(size), { maxLength: 6 }).map(numbered),
			tieBreakSeed: fc.constantFrom('', 'seed', '2024-02-24'),
		}),
	)
}

/** The same, with the variants of the objective. */
export function smallVariantCase(most: number): fc.Arbitrary<SelectionInput> {
	const cells = fc.constantFrom(['region'], ['themes'], ['region', 'themes'])
	return fc.tuple(smallCase(most), cells, fc.integer({ min: 0, max: 20_000 })).map(([input, attributes, lambda]) => ({
		...input,
		objectiveVariants: {
			lexicographic: { cells: attributes },
			weighted: { cells: attributes, lambda },
		},
	}))
}

function applicant(id: string) {
	return fc.record({
		id: fc.constant(id),
		score: fc.oneof(
			fc.integer({ min: -2, max: 5 }),
			fc.integer({ min: -200, max: 500 }).map((hundredths) => hundredths / 100),
		),
		region: fc.constantFrom(...REGIONS),
		themes: fc.subarray(THEMES),
		town: fc.constantFrom('a', 'b', 'c', 'd', null),
		cost: fc.constantFrom(0, 1, 2.5, 3, 4.75, 10),
	})
}

function rule(size: number): fc.Arbitrary<RuleInput> {
	const id = fc.constant('')
	const spread = fc.boolean()
	const group = fc.constantFrom('one', 'two')
	const few = fc.integer({ min: 0, max: Math.min(size, 5) })
	const named = { id, spread, group }
	const somebody = fc.integer({ min: 0, max: size - 1 }).map((index) => `A${index}`)
	const bounds = fc.oneof(fc.record({ min: few }), fc.record({ max: few }), fc.record({ min: few, max: few }))
	const values = fc.oneof(
		fc.record({ attribute: fc.constant('region'), value: fc.constantFrom(...REGIONS) }),
		fc.record({ attribute: fc.constant('themes'), value: fc.constantFrom(...THEMES) }),
	)
	const single = fc.tuple(fc.record(named), fc.constantFrom('include' as const, 'exclude' as const), somebody)
	const kinds: fc.Arbitrary<RuleInput>[] = [
		fc.tuple(fc.record(named), bounds).map(([common, limits]) => ({ ...common, type: 'count' as const, ...limits })),
		fc
			.tuple(fc.record(named), bounds, values)
			.map(([common, limits, of]) => ({ ...common, type: 'group' as const, ...limits, ...of })),
		fc.record({ ...named, type: fc.constant('budget' as const), max: fc.constantFrom(0, 4.75, 7.25, 12.3, 25) }),
		fc.record({
			...named,
			type: fc.constant('uniqueBy' as const),
			attribute: fc.constantFrom('town', 'themes'),
			max: fc.integer({ min: 1, max: 2 }),
		}),
		single.map(([common, type, who]) => ({ ...common, type, applicant: who })),
		fc
			.tuple(fc.record(named), shareBounds(), values)
			.map(([common, limits, of]) => ({ ...common, type: 'share' as const, ...limits, ...of })),
		fc.record({
			...named,
			type: fc.constant('cover' as const),
			attribute: fc.constantFrom('region', 'themes'),
			min: fc.integer({ min: 0, max: 4 }),
		}),
	]
	const kind = fc.constantFrom('together' as const, 'requires' as const, 'conflict' as const)
	const two = fc.subarray(range(size), { minLength: 2, maxLength: 2 })
	const pair = fc
		.tuple(fc.record(named), kind, two)
		.map(([common, type, [a, b]]): RuleInput => ({ ...common, type, a: `A${a}`, b: `A${b}` }))
	return fc.oneof(...kinds, pair)
}

function shareBounds() {
	const share = fc.constantFrom([0, 1], [1, 3], [1, 2], [2, 3], [1, 1])
	return fc.oneof(
		share.map(([minNum = 0, minDen = 1]) => ({ minNum, minDen })),
		share.map(([maxNum = 0, maxDen = 1]) => ({ maxNum, maxDen })),
	)
}

function range(size: number): number[] {
	return Array.from({ length: size }, (_, index) => index)
}

function numbered(rules: RuleInput[]): RuleInput[] {
	return rules.map((some, index) => ({ ...some, id: `r${index}` }))
}
