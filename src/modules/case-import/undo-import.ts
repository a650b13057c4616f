import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { indexCase } from '../cases/index.ts'
import { retireItem } from '../library/index.ts'
import { whyNotUndoable } from './case-import.ts'
import { canImport } from './policy.ts'
import { listMadeCases, lockImport } from './queries.ts'

type Undoing = { id: Id<'caseImport'>; reason: string }

/** Withdraws all that the import made, also what was published since; the file may be imported again. */
export async function undoImport(tx: Tx, actor: Actor, { id, reason }: Undoing): Promise<void> {
	const list = await lockImport(tx, id)
	allow(canImport(actor, list))
	refuse(whyNotUndoable(list))

	const made = await listMadeCases(tx, id)
	for (const caseId of made) {
		await retireItem(tx, actor, { id: caseId, reason })
		await indexCase(tx, caseId)
	}
	await tx
		.updateTable('case_imports')
		.set({ state: 'undone', version: list.version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'case-import.undone',
		subjectId: id,
		...(list.programmeId && { programmeId: list.programmeId }),
		particulars: { name: list.name, withdrawn: made.length, reason },
	})
}
