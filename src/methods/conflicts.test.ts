import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { problemOf } from './cohort-problem.ts'
import { conflictsOf } from './conflicts.ts'
import { loadSolver } from './highs.ts'
import { minimalHittingSets, smallestHittingSet } from './hitting-sets.ts'
import { USUAL_EFFORT } from './hunt.ts'
import { parseSelectionCase } from './parse-selection-case.ts'
import type { SelectionInput } from './selection-case.ts'

const solver = await loadSolver()

function conflictsIn(input: SelectionInput) {
	return conflictsOf({
		solver,
		effort: USUAL_EFFORT,
		problem: problemOf(parseSelectionCase(input)),
		secondsLeft: () => 60,
	})
}

/** Pairs that must be in and must not be together: each is a conflict of its own, and any one rule of each repairs it. */
function tornPairs(count: number): SelectionInput {
	const ids = Array.from({ length: count }, (_, index) => `${index}`)
	const applicants = ids.flatMap((id) => [
		{ id: `a${id}`, score: 1 },
		{ id: `b${id}`, score: 1 },
	])
	const rules = ids.flatMap((id): SelectionInput['rules'] => [
		{ id: `a${id}`, type: 'include', applicant: `a${id}` },
		{ id: `b${id}`, type: 'include', applicant: `b${id}` },
		{ id: `torn${id}`, type: 'conflict', a: `a${id}`, b: `b${id}` },
	])
	return { applicants, rules }
}

describe('rules that contradict each other', () => {
	test('every conflict and every repair is listed when they are few', () => {
		const conflicts = conflictsIn(tornPairs(3))

		expect(conflicts?.complete).toBe(true)
		expect(conflicts?.minimalConflicts).toEqual([
			['a0', 'b0', 'torn0'],
			['a1', 'b1', 'torn1'],
			['a2', 'b2', 'torn2'],
		])
		expect(conflicts?.minimalRepairs).toHaveLength(27)
		expect(conflicts?.smallestRepairSize).toBe(3)
		expect(conflicts?.deletionFilterInRuleOrder).toEqual(['a2', 'b2', 'torn2'])
	})

	test('when they are many, what was found is marked as not all there is', () => {
		const conflicts = conflictsIn(tornPairs(8))

		expect(conflicts?.complete).toBe(false)
		expect(conflicts?.minimalConflicts).toContainEqual(['a7', 'b7', 'torn7'])
		expect(conflicts?.deletionFilterInRuleOrder).toEqual(['a7', 'b7', 'torn7'])
	})

	test('a smallest repair is found all the same', () => {
		const conflicts = conflictsIn(tornPairs(8))

		expect(conflicts?.smallestRepairSize).toBe(8)
		expect(conflicts?.minimalRepairs[0]).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'])
	})
})

describe('sets that meet every given set', () => {
	test('are the smallest there are', () => {
		expect(minimalHittingSets([[0, 1], [1, 2], [3]], 10)).toEqual([
			[1, 3],
			[0, 2, 3],
		])
	})

	test('nothing meets an empty list of sets best', () => {
		expect(minimalHittingSets([], 10)).toEqual([[]])
	})

	test('too many are not listed', () => {
		expect(
			minimalHittingSets(
				[
					[0, 1, 2],
					[3, 4, 5],
				],
				8,
			),
		).toBeUndefined()
	})

	test('one of the smallest is as small as the first that is listed', () => {
		const set = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 4 })
		fc.assert(
			fc.property(fc.array(set, { maxLength: 6 }), (given) => {
				const smallest = smallestHittingSet(given)

				expect(smallest).toHaveLength(minimalHittingSets(given, 10_000)?.[0]?.length ?? -1)
				expect(given.filter((some) => !some.some((number) => smallest.includes(number)))).toEqual([])
			}),
		)
	})
})
