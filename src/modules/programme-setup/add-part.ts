import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditProgramme, lockProgramme, indexProgramme } from '../programmes/index.ts'
import { milestoneRow, phaseRow, sectionRow } from './insert-programme.ts'
import type { PartWords } from './part.ts'
import { listPositions } from './queries.ts'

type Addition = { programmeId: Id<'programme'>; part: PartWords }

/** Adds a section, phase or milestone after those that are there. */
export async function addPart(tx: Tx, actor: Actor, { programmeId, part }: Addition): Promise<string> {
	const programme = await lockProgramme(tx, programmeId)
	allow(canEditProgramme(actor, programme))

	const id = await insertPart(tx, programmeId, part)
	await recordEvent(tx, actor, {
		verb: `${part.kind}.added`,
		subjectId: id,
		programmeId,
		particulars: { after: part.words },
	})
	await indexProgramme(tx, programmeId)
	return id
}

async function insertPart(tx: Tx, programmeId: Id<'programme'>, { kind, words }: PartWords): Promise<string> {
	const position = ((await listPositions(tx, programmeId, kind)).at(-1)?.position ?? 0) + 1
	if (kind === 'section') {
		const row = sectionRow(programmeId, position, words)
		await tx.insertInto('programme_sections').values(row).execute()
		return row.id
	}
	if (kind === 'phase') {
		const row = phaseRow(programmeId, position, words)
		await tx.insertInto('phases').values(row).execute()
		return row.id
	}
	const row = milestoneRow(programmeId, position, words)
	await tx.insertInto('milestones').values(row).execute()
	return row.id
}
