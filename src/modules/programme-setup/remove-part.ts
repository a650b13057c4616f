import { sql } from 'kysely'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditProgramme, lockProgramme, indexProgramme } from '../programmes/index.ts'
import { type PartAddress, partTables, readPart } from './queries.ts'

export const RemovalForm = z.object({ version: z.coerce.number().int() })

/** What was removed stays readable in the event. */
export async function removePart(tx: Tx, actor: Actor, removal: PartAddress & { version: number }): Promise<void> {
	const { programmeId, kind, id, version } = removal
	const programme = await lockProgramme(tx, programmeId)
	allow(canEditProgramme(actor, programme))
	const { part, version: current } = await readPart(tx, { programmeId, kind, id })
	sameVersion(version, current)

	await sql`delete from ${sql.table(partTables[kind])} where id = ${id}`.execute(tx)
	await recordEvent(tx, actor, {
		verb: `${kind}.removed`,
		subjectId: id,
		programmeId,
		particulars: { before: part.words },
	})
	await indexProgramme(tx, programmeId)
}
