import { defineConfig } from 'vitest/config'

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
		globalSetup: ['tests/support/database.ts'],
		maxWorkers: 2,
		// Loading the product takes longer than most files need for their tests; each has a database of its own.
		isolate: false,
		testTimeout: 30_000,
		hookTimeout: 60_000,
	},
})
