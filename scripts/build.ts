import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, relative } from 'node:path'
import type { BuildOptions, BuildResult, Metafile } from 'esbuild'
import { root } from '../src/platform/root.ts'

// Makes dist/: the server, its two threads, and what browsers get. Does nothing when nothing has changed.

process.chdir(root)
const RECORD = 'dist/build.json'

type Outcome = BuildResult<{ write: false; metafile: true }>

if (recordedState() !== currentState(recordedInputs())) {
	const built = await build()
	if (!built) process.exit(1)
}

/** False when a source is wrong: esbuild has then said what and where. */
async function build(): Promise<boolean> {
	const started = performance.now()
	const results = await bundle().catch(sourcesAreWrong)
	if (!results) return false
	rmSync('dist', { recursive: true, force: true })
	for (const { path, contents } of results.flatMap((result) => result.outputFiles))
		write(relative(root, path), contents)
	write('dist/assets.json', JSON.stringify(logicalNames(results.map((result) => result.metafile)), null, '\t'))
	const inputs = [...new Set(results.flatMap((result) => Object.keys(result.metafile.inputs)))].filter(existsSync)
	write(RECORD, JSON.stringify({ inputs, state: currentState(inputs) }))
	console.log(`Built in ${Math.round(performance.now() - started)} ms`)
	return true
}

function sourcesAreWrong(error: unknown): undefined {
	if (!(error instanceof Error && 'errors' in error)) throw error
	return undefined
}

async function bundle(): Promise<Outcome[]> {
	// Loaded only here: a start without changes should not wait for it.
	const { build: esbuild } = await import('esbuild')
	const shared = { bundle: true, write: false, metafile: true, absWorkingDir: root, logLevel: 'warning' } as const
	return Promise.all([esbuild({ ...server(), ...shared }), esbuild({ ...browser(), ...shared })])
}

function server(): BuildOptions {
	return {
		entryPoints: ['src/main.ts', 'src/methods/solver-worker.ts', 'src/platform/documents/pdf-worker.ts'].map(
			(path) => ({
				in: path,
				out: basename(path, '.ts'),
			}),
		),
		outdir: 'dist',
		platform: 'node',
		format: 'esm',
		target: 'node24',
		packages: 'external',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		sourcemap: true,
		loader: { '.sql': 'text', '.csv': 'text' },
	}
}

function browser(): BuildOptions {
	return {
		entryPoints: ['src/ui/torvet.css', ...islands()],
		outdir: 'dist/assets',
		entryNames: '[name]-[hash]',
		assetNames: '[name]-[hash]',
		platform: 'browser',
		format: 'esm',
		target: ['es2022', 'safari16'],
		jsx: 'automatic',
		jsxImportSource: 'preact',
		minify: true,
		legalComments: 'none',
		loader: { '.woff2': 'file' },
	}
}

function islands(): string[] {
	return globSync('src/islands/*.{ts,tsx}', { exclude: ['**/*.test.*'] }).sort()
}

/** `{ "torvet.css": "/assets/torvet-3K5S.css" }`: what pages ask for, and where it is now. */
function logicalNames(metafiles: Metafile[]): Record<string, string> {
	const files = metafiles
		.flatMap(({ outputs }) => Object.entries(outputs))
		.filter(([path]) => path.startsWith('dist/assets/'))
	return Object.fromEntries(
		files.map(([path, { entryPoint, inputs }]) => {
			const source = basename(entryPoint ?? Object.keys(inputs)[0] ?? path)
			return [source.replace(/\.tsx?$/, '.js'), `/assets/${basename(path)}`]
		}),
	)
}

function recordedInputs(): string[] {
	return readRecord()?.inputs ?? []
}

function recordedState(): string | undefined {
	return readRecord()?.state
}

function readRecord(): { inputs: string[]; state: string } | undefined {
	return existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : undefined
}

/** Changes whenever a file that went into the bundles does, or an island comes or goes, or the way of building. */
function currentState(inputs: string[]): string {
	const files = [...inputs, ...islands(), 'scripts/build.ts', 'package-lock.json']
	return files.map((path) => `${path} ${stampOf(path)}`).join('\n')
}

function stampOf(path: string): string {
	const stat = statSync(path, { throwIfNoEntry: false })
	return stat ? `${stat.mtimeMs} ${stat.size}` : 'gone'
}

function write(path: string, contents: string | Uint8Array): void {
	mkdirSync(dirname(path), { recursive: true })
	writeFileSync(path, contents)
}
