import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'

/** Looks at every page in everybody's hands, and takes as long as any three of the others. */
const LONGEST = 'accessibility.e2e.ts'

/** The longest begins first: begun last, it would run alone while the other worker has nothing to do. */
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files)
		const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(LONGEST)
		return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
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
