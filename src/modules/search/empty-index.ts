import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** Before everything is indexed again, with stems and parts found again; whoever changes something meanwhile waits. */
export async function emptyIndex(tx: Tx): Promise<void> {
	await sql`lock table search_documents in share row exclusive mode`.execute(tx)
	await tx.deleteFrom('search_documents').execute()
	await tx.deleteFrom('search_words').execute()
}
