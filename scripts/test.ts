import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../src/platform/root.ts'
import { installBrowser } from './install-browser.ts'

// Runs everything that must hold, or the parts named on the command line, and says in its last line how it went.

type Result = { passed: number; failed: number; skipped: number; output: string }
type Part = { name: string; run: () => Promise<Result> }

const REPORTS = join(root, '.test')
const NONE = { passed: 0, failed: 0, skipped: 0 }
const MINUTES = 60_000

/** Each keeps one processor busy, and none needs what another writes. */
const together: Part[] = [
	{ name: 'types', run: () => check('tsc', '--noEmit') },
	{ name: 'lint', run: () => check('oxlint', '--type-aware', '--deny-warnings') },
	{ name: 'format', run: () => check('biome', 'format') },
	{ name: 'schema', run: () => check('node', 'scripts/schema.ts', '--check') },
	{ name: 'build', run: () => check('node', 'scripts/build.ts') },
]
/** Each keeps all of them busy; the journeys walk through what was built. */
const oneByOne: Part[] = [
	{ name: 'unit', run: () => vitest('unit', 'vitest.config.ts') },
	{ name: 'journeys', run: journeys },
]

process.chdir(root)
mkdirSync(REPORTS, { recursive: true })
process.exitCode = await runAll(chosen(process.argv.slice(2)))

function chosen(names: string[]): (part: Part) => boolean {
	const parts = [...together, ...oneByOne]
	const unknown = names.find((name) => !parts.some((part) => part.name === name))
	if (unknown === undefined) return ({ name }) => names.length === 0 || names.includes(name)
	console.error(`There is no part "${unknown}". Choose from: ${parts.map(({ name }) => name).join(', ')}.`)
	process.exit(1)
}

async function runAll(isWanted: (part: Part) => boolean): Promise<number> {
	const results = await Promise.all(together.filter(isWanted).map(runPart))
	for (const part of oneByOne.filter(isWanted)) results.push(await runPart(part))
	const sum = (key: keyof typeof NONE) => results.reduce((total, result) => total + result[key], 0)
	const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
	console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
	return failed > 0 || passed === 0 ? 1 : 0
}

async function runPart({ name, run }: Part): Promise<Result> {
	console.log(`${name} …`)
	const started = performance.now()
	const result = await run()
	console.log(`\n== ${name}`)
	if (result.failed > 0) console.log(result.output.trimEnd())
	const counts = `${result.passed} passed, ${result.failed} failed`
	console.log(`   ${counts} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
	return result
}

/** One program that succeeds or fails as a whole. */
async function check(program: string, ...args: string[]): Promise<Result> {
	const { ok, output } = await execute(program, args, 5 * MINUTES)
	return { ...NONE, [ok ? 'passed' : 'failed']: 1, output }
}

async function journeys(): Promise<Result> {
	const trouble = installBrowser()
	return trouble === undefined ? vitest('journeys', 'vitest.e2e.config.ts') : { ...NONE, failed: 1, output: trouble }
}

type Report = {
	numPassedTests: number
	numFailedTests: number
	numPendingTests: number
	numTodoTests: number
	success: boolean
}

async function vitest(name: string, config: string): Promise<Result> {
	const file = join(REPORTS, `${name}.json`)
	rmSync(file, { force: true })
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
	const { ok, output } = await execute('vitest', ['run', '--config', config, ...reporters], 25 * MINUTES)
	if (!existsSync(file)) return { ...NONE, failed: 1, output }
	const report = JSON.parse(readFileSync(file, 'utf8')) as Report
	const failed = report.numFailedTests
	// A file that cannot be loaded, or an error outside of any test, is a failure without a failed test.
	return {
		passed: report.numPassedTests,
		failed: ok || failed > 0 ? failed : 1,
		skipped: report.numPendingTests + report.numTodoTests,
		output,
	}
}

type End = { ok: boolean; output: string }

function execute(program: string, args: string[], timeout: number): Promise<End> {
	const [file, given] = program === 'node' ? [process.execPath, args] : [join(root, 'node_modules/.bin', program), args]
	const child = spawn(file, given, { stdio: ['ignore', 'pipe', 'pipe'], timeout, killSignal: 'SIGKILL' })
	const output: Buffer[] = []
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
	const { promise, resolve } = Promise.withResolvers<End>()
	const end = (ok: boolean, why = '') => resolve({ ok, output: `${Buffer.concat(output).toString()}\n${why}` })
	child.on('error', ({ message }) => end(false, message))
	child.on('close', (status, signal) =>
		end(status === 0, signal ? `ended by ${signal} after ${timeout / MINUTES} minutes at most` : ''),
	)
	return promise
}
