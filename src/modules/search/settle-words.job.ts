import type { Db } from '../../platform/database.ts'
import { settleSomeWords } from './settle-words.ts'
import { wordsLearnt } from './words-learnt.job.ts'

/** A few words at a time, so that nobody who changes one of the documents waits long. */
export const settleWords = wordsLearnt.doneBy(({ db }) => settleAllWords(db))

export async function settleAllWords(db: Db): Promise<void> {
	while ((await db.transaction().execute(settleSomeWords)) > 0) continue
}
