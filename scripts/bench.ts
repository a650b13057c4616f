import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'
import './build.ts'

// Bundles the bench, because it makes its ground with the product's own verbs, and runs it: npm run bench
await build({
	entryPoints: ['tests/bench/main.ts'],
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
	spawnSync(process.execPath, ['dist/bench.js', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1
