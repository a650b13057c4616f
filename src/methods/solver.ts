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

type Counter = {
	url: URL
	queue: Waiting[]
	current: Waiting | undefined
	thread: Worker | undefined
	watch: NodeJS.Timeout | undefined
}

/** The solver minds its time itself; the thread is ended only when it fails to. */
const GRACE_SECONDS = 5

/**
 * One thread, which answers questions in the order they come. It is started by the first question and kept warm: the first
 * solution takes ten times as long as the next. It keeps the process alive only while somebody waits.
 */
export function createSolver(url: URL = workerUrl()): Solver {
	const counter: Counter = { url, queue: [], current: undefined, thread: undefined, watch: undefined }
	return {
		ask: (kind, question, seconds) =>
			new Promise((resolve, reject) => {
				counter.queue.push({ task: { kind, question, seconds }, resolve, reject })
				next(counter)
			}),
		close: () => close(counter),
	}
}

function next(counter: Counter): void {
	if (counter.current) return
	counter.current = counter.queue.shift()
	if (!counter.current) return
	const { task } = counter.current
	counter.thread ??= startThread(counter)
	counter.thread.ref()
	counter.watch = setTimeout(
		() => replace(counter, new SolverTimeout('the solver did not answer in time')),
		milliseconds(task),
	)
	try {
		counter.thread.postMessage(task)
	} catch (error) {
		replace(counter, new SolverFault(`the question could not be put: ${String(error)}`))
	}
}

function startThread(counter: Counter): Worker {
	const thread = new Worker(counter.url, { name: 'solver' })
	const failed = (reason: string) => {
		if (thread === counter.thread) replace(counter, new SolverFault(`the solver ${reason}`))
	}
	thread.on('message', (reply: Reply) => {
		if (thread === counter.thread) receive(counter, reply)
	})
	thread.on('error', (error) => failed(`failed: ${String(error)}`))
	thread.on('exit', (code) => failed(`ended with code ${code}`))
	return thread
}

function receive(counter: Counter, reply: Reply): void {
	if ('fault' in reply) return replace(counter, faultOf(reply.fault))
	settle(counter)?.resolve(reply.answer)
	counter.thread?.unref()
	next(counter)
}

/** After a fault the solver's memory is not to be trusted. */
function replace(counter: Counter, fault: Error): void {
	void counter.thread?.terminate()
	counter.thread = undefined
	settle(counter)?.reject(fault)
	next(counter)
}

function settle(counter: Counter): Waiting | undefined {
	clearTimeout(counter.watch)
	const settled = counter.current
	counter.current = undefined
	return settled
}

async function close(counter: Counter): Promise<void> {
	const ended = counter.thread
	const closed = new SolverFault('the solver was closed')
	for (const { reject } of counter.queue.splice(0)) reject(closed)
	replace(counter, closed)
	await ended?.terminate()
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
