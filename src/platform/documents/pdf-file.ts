import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { PdfTask } from './set-pdf.ts'
import { printable, type WrittenDocument } from './written-document.ts'

let last: Promise<unknown> = Promise.resolve()

/** A tagged PDF. One at a time: each takes the memory of its own thread. */
export function pdfFile(written: WrittenDocument): Promise<Uint8Array<ArrayBuffer>> {
	const mine = last.then(() => setInThread(written))
	last = mine.catch(() => undefined)
	return mine
}

async function setInThread(written: WrittenDocument): Promise<Uint8Array<ArrayBuffer>> {
	const task: PdfTask = { document: JSON.stringify(printable(written)), changedAt: written.changedAt.getTime() }
	const [pdf] = await once(new Worker(workerUrl(), { name: 'pdf', workerData: task }), 'message')
	return new Uint8Array(pdf)
}

/** From source the thread runs TypeScript; bundled it lies beside the bundle. */
function workerUrl(): URL {
	return new URL(import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url)
}
