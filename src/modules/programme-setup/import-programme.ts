import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canCreateProgramme, type ProgrammeDefinition, indexProgramme } from '../programmes/index.ts'
import { insertFormerOwners, insertParticipations, insertParts, insertProgramme } from './insert-programme.ts'

/** Takes in a programme that is already whole, with who took part. */
export async function importProgramme(tx: Tx, actor: Actor, definition: ProgrammeDefinition): Promise<Id<'programme'>> {
	allow(canCreateProgramme(actor))

	const { sections, phases, milestones, participations, formerOwners, ...facts } = definition
	const id = await insertProgramme(tx, facts)
	await insertFormerOwners(tx, id, formerOwners ?? [])
	await insertParts(tx, id, { sections, phases, milestones })
	await insertParticipations(
		tx,
		id,
		participations.map((participation) => ({ ...participation, applicationId: null })),
	)
	await recordEvent(tx, actor, {
		verb: 'programme.imported',
		subjectId: id,
		programmeId: id,
		particulars: { name: facts.name, participations: participations.length },
	})
	await indexProgramme(tx, id)
	return id
}
