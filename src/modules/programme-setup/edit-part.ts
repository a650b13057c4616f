import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditProgramme, lockProgramme, indexProgramme } from '../programmes/index.ts'
import { milestoneColumns, phaseColumns } from './insert-programme.ts'
import type { PartWords } from './part.ts'
import { readPart } from './queries.ts'

type Edit = { programmeId: Id<'programme'>; id: string; version: number; part: PartWords }

export async function editPart(tx: Tx, actor: Actor, { programmeId, id, version, part }: Edit): Promise<void> {
	const programme = await lockProgramme(tx, programmeId)
	allow(canEditProgramme(actor, programme))
	const before = await readPart(tx, { programmeId, kind: part.kind, id })
	sameVersion(version, before.version)

	await updatePart(tx, { id, version: version + 1, part })
	await recordEvent(tx, actor, {
		verb: `${part.kind}.edited`,
		subjectId: id,
		programmeId,
		particulars: { before: before.part.words, after: part.words },
	})
	await indexProgramme(tx, programmeId)
}

async function updatePart(tx: Tx, { id, version, part }: Omit<Edit, 'programmeId'>): Promise<void> {
	if (part.kind === 'section') {
		const { title, body, source } = part.words
		await tx
			.updateTable('programme_sections')
			.set({ title, body, source, version })
			.where('id', '=', id as Id<'programmeSection'>)
			.execute()
	} else if (part.kind === 'phase') {
		await tx
			.updateTable('phases')
			.set({ ...phaseColumns(part.words), version })
			.where('id', '=', id as Id<'phase'>)
			.execute()
	} else {
		await tx
			.updateTable('milestones')
			.set({ ...milestoneColumns(part.words), version })
			.where('id', '=', id as Id<'milestone'>)
			.execute()
	}
}
