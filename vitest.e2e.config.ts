import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'

/** Those that take longest, the longest first: begun last, one would run alone while the other worker has nothing to do. */
const LONGEST = [
	'accessibility',
	'kill',
	'development-plan',
	'two-years',
	'action-plan',
	'start-and-stop',
	'bliv-testby',
]

class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files)
		const rankOf = ({ moduleId }: TestSpecification) => LONGEST.indexOf(basename(moduleId, '.e2e.ts'))
		const [rest, longest] = [sorted.filter((file) => rankOf(file) < 0), sorted.filter((file) => rankOf(file) >= 0)]
		return [...longest.sort((a, b) => rankOf(a) - rankOf(b)), ...rest]
	}
}

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		include: ['tests/e2e/*.e2e.ts'],
		globalSetup: ['tests/support/filled-folder.ts'],
		// Each file starts a server, its database and a browser of its own.
		maxWorkers: 2,
		testTimeout: 120_000,
		hookTimeout: 120_000,
		sequence: { sequencer: LongestFirst },
	},
})
