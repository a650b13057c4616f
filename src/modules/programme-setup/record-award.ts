import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import {
	type Award,
	canEditProgramme,
	indexProgramme,
	listParticipations,
	lockProgramme,
	type Participation,
} from '../programmes/index.ts'

type Recording = {
	programmeId: Id<'programme'>
	id: Id<'participation'>
	/** Of the award; 0 where there is none yet. */
	version: number
	state: Participation['state']
	/** Missing: nothing is said of money. */
	award: Award | undefined
}

/** Says what a participant is supported for, with how much, and how far it is. */
export async function recordAward(tx: Tx, actor: Actor, recording: Recording): Promise<void> {
	const { programmeId, id, version, state, award } = recording
	const programme = await lockProgramme(tx, programmeId)
	allow(canEditProgramme(actor, programme))
	const before = found((await listParticipations(tx, programmeId)).find((participation) => participation.id === id))
	sameVersion(version, before.award?.version ?? 0)

	await tx.updateTable('participations').set({ state }).where('id', '=', id).execute()
	await replaceAward(tx, id, award && { ...award, version: version + 1 })
	await recordEvent(tx, actor, {
		verb: 'programme.award_recorded',
		subjectId: programmeId,
		programmeId,
		particulars: { name: before.name, before: { state: before.state, award: before.award }, after: { state, award } },
	})
	await indexProgramme(tx, programmeId)
}

async function replaceAward(tx: Tx, id: Id<'participation'>, award: (Award & { version: number }) | undefined) {
	await tx.deleteFrom('awards').where('participation_id', '=', id).execute()
	if (award)
		await tx
			.insertInto('awards')
			.values({ participation_id: id, ...award })
			.execute()
}
