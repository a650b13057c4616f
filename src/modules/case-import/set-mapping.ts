import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { type Settings, whyNotImportable } from './case-import.ts'
import { canImport } from './policy.ts'
import { lockImport } from './queries.ts'

type Mapping = { id: Id<'caseImport'>; version: number; settings: Settings }

/** Says what the columns of the list mean. */
export async function setMapping(tx: Tx, actor: Actor, { id, version, settings }: Mapping): Promise<void> {
	const list = await lockImport(tx, id)
	allow(canImport(actor, list))
	sameVersion(version, list.version)
	refuse(whyNotImportable(list, list.table.rows.length))

	await tx
		.updateTable('case_imports')
		.set({ settings: JSON.stringify(settings), version: list.version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'case-import.mapped',
		subjectId: id,
		...(list.programmeId && { programmeId: list.programmeId }),
		particulars: { before: list.settings, after: settings },
	})
}
