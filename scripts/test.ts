import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../src/platform/root.ts'
import { installBrowser } from './install-browser.ts'

// Runs everything that must hold, or the parts named on the command line, and says in its last line how it went.

type Result = { passed: number; failed: number; skipped: number; output: string }
type Part = { name: string; run: () => Result }

const REPORTS = join(root, '.test')
const NONE = { passed: 0, failed: 0, skipped: 0 }
const MINUTES = 60_000

const parts: Part[] = [
	{ name: 'types', run: () => check('tsc', '--noEmit') },
	{ name: 'lint', run: () => check('oxlint', '--type-aware', '--deny-warnings') },
	{ name: 'format', run: () => check('biome', 'format') },
	{ name: 'schema', run: () => check('node', 'scripts/schema.ts', '--check') },
	{ name: 'build', run: () => check('node', 'scripts/build.ts') },
	{ name: 'unit', run: () => vitest('unit', 'vitest.config.ts') },
	{ name: 'journeys', run: journeys },
]

process.chdir(root)
mkdirSync(REPORTS, { recursive: true })
process.exitCode = runAll(chosen(process.argv.slice(2)))

function chosen(names: string[]): Part[] {
	const unknown = names.find((name) => !parts.some((part) => part.name === name))
	if (unknown === undefined) return parts.filter(({ name }) => names.length === 0 || names.includes(name))
	console.error(`There is no part "${unknown}". Choose from: ${parts.map(({ name }) => name).join(', ')}.`)
	process.exit(1)
}

function runAll(wanted: Part[]): number {
	const results = wanted.map(runPart)
	const sum = (key: keyof typeof NONE) => results.reduce((total, result) => total + result[key], 0)
	const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
	console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
	return failed > 0 || passed === 0 ? 1 : 0
}

function runPart({ name, run }: Part): Result {
	console.log(`\n== ${name}`)
	const started = performance.now()
	const result = run()
	if (result.failed > 0) console.log(result.output.trimEnd())
	const counts = `${result.passed} passed, ${result.failed} failed`
	console.log(`   ${counts} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
	return result
}

/** One program that succeeds or fails as a whole. */
function check(program: string, ...args: string[]): Result {
	const { ok, output } = execute(program, args, 5 * MINUTES)
	return { ...NONE, [ok ? 'passed' : 'failed']: 1, output }
}

function journeys(): Result {
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

function vitest(name: string, config: string): Result {
	const file = join(REPORTS, `${name}.json`)
	rmSync(file, { force: true })
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
	const { ok, output } = execute('vitest', ['run', '--config', config, ...reporters], 25 * MINUTES)
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

function execute(program: string, args: string[], timeout: number): { ok: boolean; output: string } {
	const [file, given] = program === 'node' ? [process.execPath, args] : [join(root, 'node_modules/.bin', program), args]
	const { status, signal, stdout, stderr, error } = spawnSync(file, given, {
		encoding: 'utf8',
		timeout,
		killSignal: 'SIGKILL',
		maxBuffer: 64 * 1024 * 1024,
	})
	const end = error?.message ?? (signal ? `ended by ${signal} after ${timeout / MINUTES} minutes at most` : '')
	return { ok: status === 0, output: [stdout, stderr, end].join('\n') }
}
