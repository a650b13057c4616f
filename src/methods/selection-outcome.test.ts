import { afterAll, describe, expect, test } from 'vitest'
import small from './cases/01a-selection-small.json' with { type: 'json' }
import { parseSelectionCase } from './parse-selection-case.ts'
import { DoubtfulSelection } from './selection-doubts.ts'
import { askOutcome } from './selection-outcome.ts'
import { createSolver } from './solver.ts'
import type { Solver } from './solver.ts'

const input = parseSelectionCase(small)
const { selected, objectiveInt } = small.expected
const solvers: Solver[] = []

afterAll(async () => {
	await Promise.all(solvers.map((solver) => solver.close()))
})

/** A thread that has the answers ready, right or wrong. */
function answering(answers: object) {
	const script = `
		import { parentPort } from 'node:worker_threads'
		const answers = ${JSON.stringify(answers)}
		parentPort.on('message', ({ kind }) => parentPort.postMessage({ answer: answers[kind] }))`
	const solver = createSolver(new URL(`data:text/javascript,${encodeURIComponent(script)}`))
	solvers.push(solver)
	return solver
}

const optimal = { solverVersion: '1.0', status: 'optimal', selected, totalInt: objectiveInt }

describe('what the solver says is counted again', () => {
	test('a true answer is passed on', async () => {
		const { outcome } = await askOutcome({ solver: answering({ select: optimal }), input, options: {} })

		expect(outcome).toMatchObject({ status: 'optimal', objectiveInt, objective: 17.48, selected })
	})

	test.each([
		['a total that is not there', { select: { ...optimal, totalInt: objectiveInt + 100 } }],
		['a cohort that breaks a rule', { select: { ...optimal, selected: selected.slice(1) } }],
		[
			'an unfinished cohort that breaks a rule',
			{ select: { ...optimal, status: 'time-limit', boundInt: 0, selected: ['A01'] } },
		],
		['a next best cohort that breaks a rule', { select: optimal, kBest: [selected, ['A01']] }],
	])('%s is refused', async (_name, answers) => {
		const asked = askOutcome({ solver: answering(answers), input, options: { kBest: 2 } })

		await expect(asked).rejects.toThrow(DoubtfulSelection)
	})
})

describe('an answer that is out of time', () => {
	const late = { solverVersion: '1.0', status: 'time-limit', boundInt: 180_000 }

	test('has a bound and the best cohort so far, but no reasons and no price', async () => {
		const solver = answering({ select: { ...late, selected } })
		const { outcome } = await askOutcome({ solver, input, options: { kBest: 5, explain: 'all', priceOfSpread: true } })

		expect(outcome).toEqual({ status: 'time-limit', boundInt: 180_000, objectiveInt, objective: 17.48, selected })
	})

	test('may have a bound only', async () => {
		const { outcome } = await askOutcome({ solver: answering({ select: late }), input, options: {} })

		expect(outcome).toEqual({ status: 'time-limit', boundInt: 180_000 })
	})
})
