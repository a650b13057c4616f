import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { readQuestion } from '../../src/modules/search/question.ts'
import { searchDocuments } from '../../src/modules/search/search-documents.ts'
import { connect, type Db } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { startEmbedded } from '../../src/platform/postgres/embedded.ts'
import { root, version } from '../../src/platform/root.ts'
import { fill, type Ground, inventWords, learnVocabulary } from './search-ground.ts'
import { questions } from './search-questions.ts'

// How long a search takes as the number of documents grows; see docs/methods.md. Not part of CI: a million take minutes.

const { values } = parseArgs({
	options: {
		sizes: { type: 'string', default: '1000,10000,100000,1000000' },
		runs: { type: 'string', default: '200' },
		// A folder to keep: filled with the one size by the first run, and only asked by the next ones.
		data: { type: 'string' },
	},
	allowPositionals: true,
})
const runs = Number(values.runs)
const folder = values.data ?? mkdtempSync(join(tmpdir(), 'torvet-bench-'))
mkdirSync(folder, { recursive: true })
const database = await startEmbedded(folder, { fsync: 'off' })
await migrate(database.url, join(root, 'migrations'))
const db = connect(database.url)
console.log(`Torvet ${version}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)
const { rows: kept } = await sql<{ documents: number }>`select count(*) as documents from search_documents`.execute(db)
if (kept[0]?.documents) await measure(db, { words: inventWords() }, `${kept[0].documents} documents`)
else await fillAndMeasure(db, values.sizes.split(',').map(Number))
await db.destroy()
await database.stop()
if (values.data === undefined) rmSync(folder, { recursive: true, force: true })

async function fillAndMeasure(db: Db, sizes: readonly number[]): Promise<void> {
	const ground = await learnVocabulary(db)
	for (const size of sizes) {
		const began = performance.now()
		await fill(db, ground, size)
		await measure(db, ground, `${size} documents, filled in ${seconds(began)} s`)
	}
}

async function measure(db: Db, ground: Pick<Ground, 'words'>, name: string): Promise<void> {
	const { rows } = await sql<{ table: string; index: string }>`
		select pg_size_pretty(pg_total_relation_size('search_documents')) as table,
			pg_size_pretty(pg_relation_size('search_documents_words')) as index`.execute(db)
	console.log(`\n${name}; ${rows[0]?.table} of which ${rows[0]?.index} index`)
	console.log(line('', ['p50 ms', 'p95 ms', 'max ms', 'found']))
	const everything: number[] = []
	for (const [name, addresses] of Object.entries(questions(ground, runs))) {
		for (const address of addresses.slice(0, 20)) await ask(db, address)
		const times: number[] = []
		const totals: number[] = []
		for (const address of addresses) {
			const { time, total } = await ask(db, address)
			times.push(time)
			totals.push(total)
		}
		everything.push(...times)
		console.log(line(name, [...figures(times), String(percentile(totals, 0.5))]))
	}
	console.log(line('all of these', figures(everything)))
}

async function ask(db: Db, address: string): Promise<{ time: number; total: number }> {
	const began = performance.now()
	const { total } = await searchDocuments(db, undefined, readQuestion(new URLSearchParams(address), 'da'))
	return { time: performance.now() - began, total }
}

function figures(times: readonly number[]): string[] {
	return [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)].map((time) => time.toFixed(1))
}

function percentile(numbers: readonly number[], share: number): number {
	return numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0
}

function line(name: string, columns: readonly string[]): string {
	return name.padEnd(34) + columns.map((column) => column.padStart(9)).join('')
}

function seconds(began: number): string {
	return ((performance.now() - began) / 1000).toFixed(0)
}
