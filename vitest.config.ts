import { defineConfig } from 'vitest/config'

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
		globalSetup: ['tests/support/database.ts'],
		maxWorkers: 2,
		testTimeout: 30_000,
		hookTimeout: 60_000,
	},
})
