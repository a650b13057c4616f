import { describe, expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import { matrixOf, type Outcome, outcomeOf, type Trial, type TrialState, type Verdict, whyNotTrial } from './trial.ts'

test.for<[TrialState, Verdict | null, Outcome]>([
	['tried', 'as_is', 'as_is'],
	['tried', 'if_adapted', 'if_adapted'],
	['tried', 'not_here', 'not_here'],
	['tried', null, 'verdict_unknown'],
	['planned', null, 'planned'],
	['not_tried', null, 'not_tried'],
])('%s with the verdict %s shows as %s', ([state, verdict, outcome]) => {
	expect(outcomeOf({ state, verdict })).toBe(outcome)
})

test.for<[TrialState, Verdict | null, string | null, string | undefined]>([
	['tried', 'as_is', '2026-11-23', undefined],
	['tried', 'as_is', '2026-11-24', 'aheadOfTime'],
	['tried', null, null, undefined],
	['not_tried', null, '2026-11-24', 'aheadOfTime'],
	['not_tried', 'not_here', null, 'verdictUntried'],
	['planned', null, '2026-11-24', undefined],
	['planned', 'as_is', null, 'verdictUntried'],
])('%s, verdict %s, on %s is refused for %s', ([state, verdict, onDate, reason]) => {
	expect(whyNotTrial({ state, verdict, onDate }, '2026-11-23')).toBe(reason)
})

describe('the matrix', () => {
	const towns = ['a', 'b', 'c'].map((id) => ({ id: id as Id<'participation'> }))
	const asked = ['x', 'y'].map((id) => ({ id: id as Id<'libraryItem'> }))
	const trial = (recommendation: string, town: string, state: TrialState): Trial => ({
		recommendationId: recommendation as Id<'libraryItem'>,
		participationId: town as Id<'participation'>,
		state,
		verdict: null,
		words: 'Ord',
		onDate: null,
		source: 'Kilde',
		version: 1,
	})

	test('counts what was tried and what nobody told, by row, by column and in all', () => {
		const told = [trial('x', 'a', 'tried'), trial('x', 'c', 'planned'), trial('y', 'a', 'tried')]

		const { rows, columns, total } = matrixOf(asked, towns, told)

		expect(rows.map(({ cells }) => cells.map((cell) => cell?.state))).toEqual([
			['tried', undefined, 'planned'],
			['tried', undefined, undefined],
		])
		expect(rows.map(({ count }) => count)).toEqual([
			{ tried: 1, holes: 1, of: 3 },
			{ tried: 1, holes: 2, of: 3 },
		])
		expect(columns).toEqual([
			{ tried: 2, holes: 0, of: 2 },
			{ tried: 0, holes: 2, of: 2 },
			{ tried: 0, holes: 1, of: 2 },
		])
		expect(total).toEqual({ tried: 2, holes: 3, of: 6 })
	})

	test('of no towns has rows without cells', () => {
		expect(matrixOf(asked, [], []).rows.map(({ cells }) => cells)).toEqual([[], []])
	})
})
