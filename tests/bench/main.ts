import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type autocannon from 'autocannon'
import { answerName, versionName } from '../../src/modules/applications/typed-form.ts'
import { connect } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { freePort, startEmbedded } from '../../src/platform/postgres/embedded.ts'
import { readAssets } from '../../src/platform/assets.ts'
import { root, version } from '../../src/platform/root.ts'
import { MAIN, serverEnvironment } from '../support/server.ts'
import { run } from '../support/processes.ts'
import { type Draft, type Ground, prepareGround } from './ground.ts'
import { type Figures, measure, round } from './load.ts'

// Measures a real server with its own worker on a real, durable PostgreSQL; see docs/operations.md.

const SUBMISSIONS = 200
/** A round that ends cuts off the answers of its writers, which are then out of date: each may lose two per connection. */
const WRITERS = 2 * 4 * (1 + 32)
const folder = mkdtempSync(join(tmpdir(), 'torvet-bench-'))
const database = await startEmbedded(folder)
await migrate(database.url, join(root, 'migrations'))
const db = connect(database.url)
const ground = await prepareGround(db, 2 * SUBMISSIONS + WRITERS)
await db.destroy()
const port = await freePort()
const server = run([MAIN], serverEnvironment(folder, port, { DATABASE_URL: database.url, TORVET_DEMO: 'off' }))
const url = await server.says('    Open')
/** Of the last measurement, requests per second. */
const speeds = new Map<string, number>()
const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', origin: url }
console.log(`Torvet ${version}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`)
console.log(line('', ['connections', 'requests/s', 'p50 ms', 'p99 ms', 'failed']))

for (const [name, requests] of Object.entries(pages(ground)).filter(isWanted)) {
	for (const connections of [1, 32]) tell(name, connections, await measure({ url, connections, requests }))
}
tellRatio('public programme page', 'static file')
const saves = autosaves(ground)
for (const connections of [1, 32].filter(() => isWanted(['autosave']))) {
	tell('autosave', connections, await measure({ url, connections, requests: saves }))
}
for (const connections of [1, 32].filter(() => isWanted(['submit']))) {
	const requests = submissions(ground, connections)
	tell('submit', connections, await round({ url, connections, requests, amount: SUBMISSIONS }))
}

server.child.kill('SIGTERM')
await server.ended
await database.stop()
rmSync(folder, { recursive: true, force: true })

function pages({ programmeSlug, openSlug, closedSlug, secretariatCookie, drafts }: Ground) {
	const get = (path: string, cookie?: string): autocannon.Request[] => [
		{ method: 'GET', path, headers: { ...(cookie && { cookie }), 'accept-language': 'da' } },
	]
	const draft = drafts[0]
	return {
		'static file': get(readAssets().css),
		'public programme page': get(`/programmes/${programmeSlug}`),
		'public call page': get(`/calls/${openSlug}`),
		'application form': get(`/applications/${draft?.applicationId ?? ''}`, draft?.cookie),
		'list of 98 applications': get(`/calls/${openSlug}/applications`, secretariatCookie),
		'selection of 25 from 98': get(`/calls/${closedSlug}/selection`, secretariatCookie),
	}
}

/** `npm run bench -- form list` measures only what has one of these words in its name. */
function isWanted([name]: readonly [string, ...unknown[]]): boolean {
	const words = process.argv.slice(2)
	return words.length === 0 || words.some((word) => name.includes(word))
}

/** Each connection writes in an application that nobody else has in hand, upon the version that the last answer gave it. */
function autosaves({ drafts, questionId }: Ground): autocannon.Request[] {
	type Writer = { draft: Draft; version: number }
	const free: Writer[] = drafts.slice(2 * SUBMISSIONS).map((draft) => ({ draft, version: 1 }))
	const setup = (request: autocannon.Request, context: { writer?: Writer }): autocannon.Request => {
		const writer = free.pop()
		if (!writer) throw new Error('More answers were cut off than there are writers')
		context.writer = writer
		const fields = {
			[answerName(questionId)]: `Svar ${writer.version} ${'med mange ord '.repeat(80)}`,
			[versionName(questionId)]: String(writer.version),
		}
		const { applicationId, cookie } = writer.draft
		const path = `/applications/${applicationId}/answers/${questionId}`
		return {
			...request,
			method: 'POST',
			path,
			headers: { ...form, cookie },
			body: new URLSearchParams(fields).toString(),
		}
	}
	const onResponse = (status: number, body: string, { writer }: { writer?: Writer }): void => {
		if (status !== 200 || !writer) return
		free.push({ ...writer, version: (JSON.parse(body) as { version: number }).version })
	}
	return [{ setupRequest: setup, onResponse }]
}

function submissions({ drafts }: Ground, connections: number): autocannon.Request[] {
	let next = connections === 1 ? 0 : SUBMISSIONS
	const setup = (request: autocannon.Request): autocannon.Request => {
		const draft = drafts[next++]
		const path = `/applications/${draft?.applicationId ?? ''}/submission`
		return { ...request, method: 'POST', path, headers: { ...form, cookie: draft?.cookie ?? '' }, body: '' }
	}
	return [{ setupRequest: setup }]
}

function tell(name: string, connections: number, { perSecond, p50, p99, failed }: Figures): void {
	speeds.set(name, perSecond)
	console.log(line(name, [connections, perSecond.toFixed(0), p50, p99, failed].map(String)))
}

/** At the greater number of connections: how many of one are served while one of the other is. */
function tellRatio(name: string, other: string): void {
	const [one, two] = [speeds.get(name), speeds.get(other)]
	if (one && two) console.log(`${name} per ${other}: ${(one / two).toFixed(2)}`)
}

function line(name: string, figures: string[]): string {
	return name.padEnd(26) + figures.map((figure) => figure.padStart(12)).join('')
}
