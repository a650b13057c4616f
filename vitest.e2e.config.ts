import { defineConfig } from 'vitest/config'

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		include: ['tests/e2e/*.e2e.ts'],
		// Each file starts a server, its database and a browser of its own.
		maxWorkers: 2,
		testTimeout: 120_000,
		hookTimeout: 120_000,
	},
})
