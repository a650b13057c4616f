import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'
import './build.ts'

// Bundles a bench, because it makes its ground with the product's own code, and runs it: npm run bench, npm run bench -- search
const [name, ...options] = process.argv.slice(2)
const entry = name === 'search' ? 'tests/bench/search.ts' : 'tests/bench/main.ts'
await build({
	entryPoints: [entry],
	outfile: 'dist/bench.js',
	bundle: true,
	platform: 'node',
	format: 'esm',
	packages: 'external',
	jsx: 'automatic',
	jsxImportSource: 'preact',
	logLevel: 'warning',
})
process.exitCode =
	spawnSync(process.execPath, ['dist/bench.js', ...(name === 'search' ? options : process.argv.slice(2))], {
		stdio: 'inherit',
	}).status ?? 1
