import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { whyNotSent } from './material.ts'
import { listLetters } from './material-letters.ts'
import { lockScene } from './material.queries.ts'
import { mailMaterial } from './mail-material.job.ts'
import { canKeepMaterial } from './policy.ts'

/** Mails everybody what is new to them. Pressed twice it is sent once. */
export async function sendMaterial(tx: Tx, actor: Actor, meetingId: Id<'meeting'>): Promise<void> {
	const scene = await lockScene(tx, meetingId, now())
	const { room, meeting } = scene
	allow(canKeepMaterial(actor, room, meeting))
	const letters = await listLetters(tx, scene)
	refuse(whyNotSent(meeting, letters.length))

	const { programmeId } = meeting
	const particulars = { people: letters.length }
	await recordEvent(tx, actor, { verb: 'meeting.material_sent', subjectId: meetingId, programmeId, particulars })
	await mailMaterial.enqueue(tx, { meetingId }, { key: meetingId })
}
