import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { listTerms } from '../taxonomy/index.ts'

/** By their keys; what is no theme is left out. */
export async function setThemes(tx: Tx, caseId: Id<'peerCase'>, keys: readonly string[]): Promise<void> {
	await tx.deleteFrom('peer_case_terms').where('case_id', '=', caseId).execute()
	const chosen = (await listTerms(tx, 'theme')).filter(({ key }) => keys.includes(key))
	const rows = chosen.map(({ id }) => ({ case_id: caseId, term_id: id }))
	if (rows.length > 0) await tx.insertInto('peer_case_terms').values(rows).execute()
}
