import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import { numberOf, numberPrefix } from './submission.ts'

/** The next number of its series. The row stays held until the commit, so that no number is skipped or given twice. */
export async function giveNumber(tx: Tx, callSlug: string, year: string): Promise<string> {
	const prefix = numberPrefix(callSlug, year)
	const { last_number: ordinal } = await tx
		.insertInto('application_series')
		.values({ prefix, last_number: 1 })
		.onConflict((on) => on.column('prefix').doUpdateSet({ last_number: sql`application_series.last_number + 1` }))
		.returning('last_number')
		.executeTakeFirstOrThrow()
	return numberOf(prefix, ordinal)
}
