import { Worker } from 'node:worker_threads'
import { SolverFault, SolverTimeout } from './solver-faults.ts'
import type { Answers, Kind, Questions, Task } from './solver-tasks.ts'

/** Asks the solver's thread. Rejects with SolverTimeout or SolverFault; the next question then meets a new thread. */
export type Solver = {
	ask: <Name extends Kind>(kind: Name, question: Questions[Name], seconds: number) => Promise<Answers[Name]>
	/** Ends the thread. What waits is refused. The next question starts a new one. */
	close: () => Promise<void>
}

type Waiting = { task: Task; resolve: (answer: never) => void; reject: (fault: Error) => void }

type Reply = { answer: never } | { fault: { name: string; message: string } }

/** The solver minds its time itself; the thread is ended only when it fails to. */
const GRACE_SECONDS = 5

/**
 * One thread, which answers questions in the order they come. It is started by the first question and kept warm: the first
 * solution takes ten times as long as the next. It does not keep the process alive.
 */
export function createSolver(url: URL = workerUrl()): Solver {
	const queue: Waiting[] = []
	let current: Waiting | undefined
	let thread: Worker | undefined
	let watch: NodeJS.Timeout | undefined

	function next(): void {
		if (current) return
		current = queue.shift()
		if (!current) return
		thread ??= start()
		thread.ref()
		watch = setTimeout(
			() => replace(new SolverTimeout('the solver did not answer in time')),
			milliseconds(current.task),
		)
		try {
			thread.postMessage(current.task)
		} catch (error) {
			replace(new SolverFault(`the question could not be put: ${String(error)}`))
		}
	}

	function start(): Worker {
		const started = new Worker(url, { name: 'solver' })
		const isCurrent = () => started === thread
		started.on('message', (reply: Reply) => isCurrent() && receive(reply))
		started.on('error', (error) => isCurrent() && replace(new SolverFault(`the solver failed: ${String(error)}`)))
		started.on('exit', (code) => isCurrent() && replace(new SolverFault(`the solver ended with code ${code}`)))
		return started
	}

	function receive(reply: Reply): void {
		if ('fault' in reply) return replace(faultOf(reply.fault))
		settle()?.resolve(reply.answer)
		thread?.unref()
		next()
	}

	/** After a fault the solver's memory is not to be trusted. */
	function replace(fault: Error): void {
		void thread?.terminate()
		thread = undefined
		settle()?.reject(fault)
		next()
	}

	function settle(): Waiting | undefined {
		clearTimeout(watch)
		const settled = current
		current = undefined
		return settled
	}

	return {
		ask: (kind, question, seconds) =>
			new Promise((resolve, reject) => {
				queue.push({ task: { kind, question, seconds }, resolve, reject })
				next()
			}),
		close: async () => {
			const ended = thread
			for (const { reject } of queue.splice(0)) reject(new SolverFault('the solver was closed'))
			replace(new SolverFault('the solver was closed'))
			await ended?.terminate()
		},
	}
}

/** From source the thread runs TypeScript; bundled it lies beside the bundle. */
function workerUrl(): URL {
	return new URL(import.meta.url.endsWith('.ts') ? './solver-worker.ts' : './solver-worker.js', import.meta.url)
}

function milliseconds({ seconds }: Task): number {
	return Math.min((seconds + GRACE_SECONDS) * 1000, 2 ** 31 - 1)
}

function faultOf({ name, message }: { name: string; message: string }): Error {
	return name === 'SolverTimeout' ? new SolverTimeout(message) : new SolverFault(message)
}
