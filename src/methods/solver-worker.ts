import { parentPort } from 'node:worker_threads'
import { loadSolver } from './highs.ts'
import { answer } from './solver-tasks.ts'
import type { Task } from './solver-tasks.ts'

/**
 * The thread that solves: it loads the solver once and answers one question after the other. A fault is told and not thrown,
 * so that the asker learns which question it belongs to; the asker then starts a new thread.
 */
const solver = await loadSolver()

parentPort?.on('message', (task: Task) => {
	try {
		parentPort?.postMessage({ answer: answer(solver, task) })
	} catch (error) {
		parentPort?.postMessage({
			fault:
				error instanceof Error
					? { name: error.name, message: error.message }
					: { name: 'Error', message: String(error) },
		})
	}
})
