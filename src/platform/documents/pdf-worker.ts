import { parentPort, workerData } from 'node:worker_threads'
import { type PdfTask, setPdf } from './set-pdf.ts'

/** The thread that sets one document and ends: setting takes a part of a second in which nobody else would be answered. */
const pdf = setPdf(workerData as PdfTask)
parentPort?.postMessage(pdf)
