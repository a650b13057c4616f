import { afterEach, describe, expect, test } from 'vitest'
import ties from './cases/01b-selection-ties.json' with { type: 'json' }
import { parseSelectionCase } from './parse-selection-case.ts'
import { SolverFault, SolverTimeout } from './solver-faults.ts'
import { createSolver } from './solver.ts'
import type { Solver } from './solver.ts'

const input = parseSelectionCase(ties)
const solvers: Solver[] = []

afterEach(async () => {
	await Promise.all(solvers.splice(0).map((solver) => solver.close()))
})

/** A thread that answers with how many questions it has had, and fails as the seed of the case tells it to. */
const failing = `
	import { parentPort } from 'node:worker_threads'
	let questions = 0
	parentPort.on('message', ({ question: { input: { tieBreakSeed } } }) => {
		questions += 1
		if (tieBreakSeed === 'exit') process.exit(3)
		if (tieBreakSeed === 'throw') throw new Error('out of memory')
		if (tieBreakSeed === 'hang') for (;;);
		if (tieBreakSeed === 'late') return parentPort.postMessage({ fault: { name: 'SolverTimeout', message: 'time is up' } })
		parentPort.postMessage({ answer: questions })
	})`

function failingSolver() {
	const solver = createSolver(new URL(`data:text/javascript,${encodeURIComponent(failing)}`))
	solvers.push(solver)
	return (tieBreakSeed: string, seconds = 60) => solver.ask('select', { input: { ...input, tieBreakSeed } }, seconds)
}

describe('the thread that solves', () => {
	test('answers come to those who asked, in order', async () => {
		const ask = failingSolver()

		expect(await Promise.all([ask('a'), ask('b'), ask('c')])).toEqual([1, 2, 3])
	})

	test.each(['exit', 'throw', 'late'])(
		'a question that ends in %s is refused, and the next one meets a new thread',
		async (fault) => {
			const ask = failingSolver()
			const [before, failed, after] = await Promise.allSettled([ask('a'), ask(fault), ask('b')])

			expect(before).toEqual({ status: 'fulfilled', value: 1 })
			expect(failed).toMatchObject({ status: 'rejected', reason: expect.any(SolverFault) })
			expect(after).toEqual({ status: 'fulfilled', value: 1 })
		},
	)

	test('a question that takes too long is refused by its own name', async () => {
		const ask = failingSolver()

		await expect(ask('hang', -4.5)).rejects.toThrow(SolverTimeout)
		await expect(ask('late')).rejects.toThrow(SolverTimeout)
		expect(await ask('a')).toBe(1)
	})

	test('a question that cannot be put is refused', async () => {
		const ask = failingSolver()
		const unspeakable = (() => 'a') as unknown as string

		await expect(ask(unspeakable)).rejects.toThrow(SolverFault)
		expect(await ask('a')).toBe(1)
	})

	test('what waits when the thread is closed is refused, and a later question starts it again', async () => {
		const ask = failingSolver()
		const waiting = Promise.allSettled([ask('hang'), ask('a')])
		await solvers[0]?.close()

		expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
		expect(await ask('a')).toBe(1)
	})

	test('a thread that cannot start refuses every question', async () => {
		const solver = createSolver(new URL('./no-such-worker.ts', import.meta.url))
		solvers.push(solver)

		await expect(solver.ask('select', { input }, 60)).rejects.toThrow(SolverFault)
		await expect(solver.ask('select', { input }, 60)).rejects.toThrow(SolverFault)
	})
})
