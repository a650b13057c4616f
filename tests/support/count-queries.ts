import type { Db } from '../../src/platform/database.ts'

/** The same database, and how often it was asked. */
export function countQueries(real: Db): { db: Db; count: () => number } {
	let queries = 0
	const db = real.withPlugin({
		transformQuery: ({ node }) => {
			queries += 1
			return node
		},
		transformResult: ({ result }) => Promise.resolve(result),
	})
	return { db, count: () => queries }
}
