import type { Tx } from '../../platform/database.ts'
import { setSynonyms } from '../search/index.ts'
import { listTerms } from './queries.ts'

/** The search knows every term by all its words, from the moment they change. */
export async function shareSynonyms(tx: Tx): Promise<void> {
	const terms = await listTerms(tx)
	const groups = terms.map(({ key, labels, synonyms }) => ({
		key,
		labels,
		words: [...new Set([...Object.values(labels), ...synonyms])],
	}))
	await setSynonyms(tx, groups)
}
