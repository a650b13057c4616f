import { describe, expect, test } from 'vitest'
import { problemOf } from './cohort-problem.ts'
import { brokenRules, coveredCells, scoreOf, totalOf } from './cohort-rules.ts'
import { parseSelectionCase } from './parse-selection-case.ts'
import type { SelectionInput } from './selection-case.ts'

const applicants = [
	{ id: 'a', score: 3, region: 'north', themes: ['housing', 'traffic'], town: 't1', cost: 1.5 },
	{ id: 'b', score: 2.5, region: 'north', themes: ['housing', 'housing'], town: 't1', cost: 2 },
	{ id: 'c', score: -1, region: 'south', themes: [], town: null, cost: 0.25 },
	{ id: 'd', score: 4, region: 'west', themes: ['culture'], town: null, cost: 4 },
]

type RuleInput = SelectionInput['rules'][number]
type Kind<Type> = Extract<RuleInput, { type: Type }>

function isKept(rule: object, chosen: string): boolean {
	const input = { applicants, rules: [{ id: 'rule', ...rule } as RuleInput] }
	const problem = problemOf(parseSelectionCase(input))
	const cohort = new Set(Array.from(chosen, (id) => problem.ids.indexOf(id)))
	return brokenRules(problem, cohort).length === 0
}

const group = (bounds: Partial<Kind<'group'>>) => ({ type: 'group', attribute: 'themes', value: 'housing', ...bounds })
const share = (bounds: Partial<Kind<'share'>>) => ({ type: 'share', attribute: 'region', value: 'north', ...bounds })

describe('what each rule means', () => {
	test.each([
		[{ type: 'count', min: 1, max: 2 }, ['a', 'ab'], ['', 'abc']],
		[group({ min: 2 }), ['ab', 'abcd'], ['a', 'acd']],
		[group({ max: 1 }), ['a', 'bcd', ''], ['ab']],
		[{ type: 'group', attribute: 'region', value: 'east', min: 1 }, [], ['', 'abcd']],
		[{ type: 'budget', attribute: 'cost', max: 3.75 }, ['abc', 'c', ''], ['d', 'ad']],
		[{ type: 'uniqueBy', attribute: 'town' }, ['acd', 'bcd'], ['ab', 'abcd']],
		[{ type: 'uniqueBy', attribute: 'town', max: 2 }, ['abcd'], []],
		[{ type: 'uniqueBy', attribute: 'themes' }, ['acd', 'b'], ['ab']],
		[{ type: 'together', a: 'a', b: 'd' }, ['', 'ad', 'bc'], ['a', 'bd']],
		[{ type: 'requires', a: 'a', b: 'd' }, ['', 'ad', 'd'], ['a', 'ab']],
		[{ type: 'conflict', a: 'a', b: 'd' }, ['', 'a', 'd'], ['ad', 'abcd']],
		[{ type: 'include', applicant: 'c' }, ['c', 'abcd'], ['', 'abd']],
		[{ type: 'exclude', applicant: 'c' }, ['', 'abd'], ['c', 'abcd']],
		[share({ minNum: 1, minDen: 3 }), ['', 'a', 'acd', 'abcd'], ['c', 'cd']],
		[share({ maxNum: 1, maxDen: 2 }), ['', 'ac', 'abcd', 'cd'], ['a', 'abc']],
		[share({ minNum: 1, minDen: 2, maxNum: 1, maxDen: 2 }), ['', 'ac', 'abcd'], ['a', 'acd']],
		[{ type: 'cover', attribute: 'region', min: 2 }, ['ac', 'bcd'], ['', 'ab']],
		[{ type: 'cover', attribute: 'themes', min: 3 }, ['ad', 'abd'], ['ab', 'cd']],
	])('%o', (rule, kept, broken) => {
		expect(kept.filter((chosen) => !isKept(rule, chosen))).toEqual([])
		expect(broken.filter((chosen) => isKept(rule, chosen))).toEqual([])
	})
})

describe('what a cohort is worth', () => {
	const objectiveVariants = { weighted: { cells: ['region', 'themes'], lambda: 500 } }
	const input = parseSelectionCase({ applicants, rules: [], objectiveVariants })
	const problem = problemOf(input, input.objectiveVariants?.[0])

	test('the score is the sum of the scaled scores', () => {
		expect(scoreOf(problem, new Set([0, 1, 2]))).toBe(45_000)
	})

	test('a cell is a combination of values, and counts once', () => {
		expect(coveredCells(problem, new Set([0, 1]))).toBe(2)
		expect(coveredCells(problem, new Set([0, 1, 2, 3]))).toBe(3)
	})

	test('the total rewards each covered cell', () => {
		expect(totalOf(problem, new Set([0, 3]))).toBe(70_000 + 3 * 500)
	})
})
