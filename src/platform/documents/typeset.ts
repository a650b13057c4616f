import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { PdfTask } from './set-pdf.ts'
import { printable } from './written-document.ts'

let last: Promise<unknown> = Promise.resolve()

/**
 * A tagged PDF of a document by its template in Typst, which finds the document as JSON in `sys.inputs.document`. One at a
 * time: each takes the memory of its own thread.
 */
export function typeset(template: string, document: { changedAt: Date }): Promise<Uint8Array<ArrayBuffer>> {
	const mine = last.then(() => setInThread(template, document))
	last = mine.catch(() => undefined)
	return mine
}

async function setInThread(template: string, document: { changedAt: Date }): Promise<Uint8Array<ArrayBuffer>> {
	const { changedAt } = document
	const task: PdfTask = { template, document: JSON.stringify(printable(document)), changedAt: changedAt.getTime() }
	const [pdf] = await once(new Worker(workerUrl(), { name: 'pdf', workerData: task }), 'message')
	return new Uint8Array(pdf)
}

/** From source the thread runs TypeScript; bundled it lies beside the bundle. */
function workerUrl(): URL {
	return new URL(import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url)
}
