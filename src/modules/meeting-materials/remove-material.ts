import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { forgetFiles } from '../files/index.ts'
import type { Meeting } from '../meetings/index.ts'
import { MATERIAL, type Material } from './material.ts'
import { findMaterial, lockScene } from './material.queries.ts'
import { canKeepMaterial } from './policy.ts'

type Wish = { meetingId: Id<'meeting'>; materialId: Id<'meetingMaterial'> }

/** Takes material away at once: also where its address was mailed, nobody finds it any more. */
export async function removeMaterial(tx: Tx, actor: Actor, { meetingId, materialId }: Wish): Promise<void> {
	const { room, meeting } = await lockScene(tx, meetingId, now())
	allow(canKeepMaterial(actor, room, meeting))
	const material = found(await findMaterial(tx, materialId))
	found(material.meetingId === meetingId ? material : undefined)

	await deleteMaterial(tx, actor, { meeting, material })
}

type Gone = { meeting: Pick<Meeting, 'id' | 'programmeId'>; material: Pick<Material, 'id'> }

/** Whoever calls it has asked who may. */
export async function deleteMaterial(tx: Tx, actor: Actor | undefined, { meeting, material }: Gone): Promise<void> {
	const { id } = material
	await tx.deleteFrom('meeting_materials').where('id', '=', id).execute()
	await forgetFiles(tx, { kind: MATERIAL, id })
	const { programmeId } = meeting
	const particulars = { meetingId: meeting.id }
	await recordEvent(tx, actor, { verb: 'material.removed', subjectId: id, programmeId, particulars })
}
