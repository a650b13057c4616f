import { describe, expect, test } from 'vitest'
import { anyBestCohort, atDesk, bestCohort } from './best-cohort.ts'
import type { Bench } from './best-cohort.ts'
import { inventedCall } from './cases/invented-call.ts'
import { modelOf } from './cohort-model.ts'
import { idsOf, problemOf } from './cohort-problem.ts'
import { explain } from './explanations.ts'
import { loadSolver } from './highs.ts'
import type { LinearSolver } from './highs.ts'
import { USUAL_EFFORT } from './hunt.ts'
import { kBestCohorts } from './k-best.ts'
import { freeFixing } from './linear-model.ts'
import { parseSelectionCase } from './parse-selection-case.ts'
import { priceOfSpread } from './price-of-spread.ts'
import { SolverTimeout } from './solver-faults.ts'

const solver = await loadSolver()
const sizes = [
	{ applicants: 98, seats: 25, seed: 1, step: 0.01 },
	{ applicants: 98, seats: 25, seed: 2, step: 0.25 },
	{ applicants: 98, seats: 25, seed: 3, step: 1 },
	{ applicants: 200, seats: 40, seed: 4, step: 0.0001 },
]

const GENERAL_SOLVER = { steps: 1, partings: 0 }

function benchFor(call: (typeof sizes)[number], changes: Partial<Bench> = {}): Bench {
	const problem = problemOf(parseSelectionCase(inventedCall(call)))
	return { solver, effort: USUAL_EFFORT, problem, secondsLeft: () => 60, ...changes }
}

describe.each(sizes)('$seats of $applicants, scores in steps of $step', (call) => {
	const bench = benchFor(call)
	const best = atDesk(bench, {}, (desk) => bestCohort(desk))

	test('the general mixed-integer solver finds nothing better', () => {
		const { rows, objectives, binaries, ...model } = modelOf(bench.problem, { dropped: new Set(), barred: [] })
		const [objective = []] = objectives
		const fixing = freeFixing({ rows, objectives, binaries, ...model })
		const answer = solver.solveWhole({ rows, objective, fixing, binaries }, 60)
		const value =
			answer.status === 'optimal'
				? answer.chosen.reduce(
						(sum, position) => sum + (objective.find(([column]) => column === position)?.[1] ?? 0),
						0,
					)
				: undefined

		expect(best.status === 'optimal' ? best.values : undefined).toEqual([value])
	})

	test('the draw gives the same cohort when it is walked with questions to the general solver', () => {
		const walked = atDesk({ ...bench, effort: { steps: 300, partings: 2 } }, {}, (desk) => bestCohort(desk))

		expect(walked).toEqual(best)
	})
})

describe('when the time is up', () => {
	const [call = { applicants: 98, seats: 25, seed: 1, step: 0.01 }] = sizes
	const optimum = atDesk(benchFor(call), {}, (desk) => anyBestCohort(desk, {}))
	const late = benchFor(call, { effort: GENERAL_SOLVER, secondsLeft: () => 0 })

	test('the answer is a bound that the optimum does not exceed, and no claim to be optimal', () => {
		const best = atDesk(late, {}, (desk) => bestCohort(desk))

		expect(best.status).toBe('time-limit')
		if (best.status !== 'time-limit' || optimum.status !== 'optimal') return
		expect(best.bound).toBeGreaterThanOrEqual(optimum.values[0]!)
		expect(best.bound).toBeLessThan(optimum.values[0]! * 1.01)
	})

	test('a draw that is not settled is not optimal either', () => {
		const known = optimum.status === 'optimal' ? [optimum.cohort] : []
		let asked = 0
		const drawing = { ...late, secondsLeft: () => (asked++ === 0 ? 60 : 0), effort: { steps: 1, partings: 0 } }
		const best = atDesk(drawing, {}, (desk) => bestCohort(desk, { known }))

		expect(best.status).toBe('time-limit')
	})

	test('what builds on the optimum says so', () => {
		const chosen = optimum.status === 'optimal' ? optimum.cohort : new Set<number>()

		expect(() => kBestCohorts(late, 2, chosen)).toThrow(SolverTimeout)
		expect(() => explain(late, chosen, idsOf(late.problem, chosen))).toThrow(SolverTimeout)
		expect(() => priceOfSpread(late, chosen)).toThrow(SolverTimeout)
	})
})

test('a solver that loses a known cohort is not believed', () => {
	const bench = benchFor({ applicants: 98, seats: 25, seed: 1, step: 0.01 })
	const best = atDesk(bench, {}, (desk) => bestCohort(desk))
	const worse = best.status === 'optimal' ? kBestCohorts(bench, 3, best.cohort).slice(2) : []
	let questions = 0
	const forgetful: LinearSolver = {
		...solver,
		solveWhole: () => {
			questions += 1
			return { status: 'infeasible' }
		},
	}

	const again = atDesk({ ...bench, solver: forgetful, effort: { steps: 500, partings: 1 } }, {}, (desk) =>
		bestCohort(desk, { known: worse }),
	)

	expect(worse).toHaveLength(1)
	expect(questions).toBeGreaterThan(0)
	expect(again).toEqual(best)
})
