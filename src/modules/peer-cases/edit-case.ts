import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { type CaseForm, meetingOfRoom } from './bring-case.ts'
import { canChangeCase } from './policy.ts'
import { lockCase } from './queries.ts'
import { setThemes } from './set-themes.ts'

type Edit = CaseForm & { id: Id<'peerCase'>; version: number }

/** What was offered stays offered; what a meeting has taken stays with that meeting. */
export async function editCase(tx: Tx, actor: Actor, { id, version, ...form }: Edit): Promise<void> {
	const { room, ...one } = await lockCase(tx, id)
	allow(canChangeCase(actor, room, one))
	sameVersion(version, one.version)

	const { question, background, wish } = form
	const offers = one.state === 'draft' && form.step === 'offer'
	const meetingId = one.state === 'taken' ? one.meetingId : await meetingOfRoom(tx, one.programmeId, form.meetingId)
	await tx
		.updateTable('peer_cases')
		.set({ question, background, wish, meeting_id: meetingId, version: version + 1 })
		.set(offers ? { state: 'offered' } : {})
		.where('id', '=', id)
		.execute()
	await setThemes(tx, id, form.themes)
	const verb = offers ? 'peer_case.offered' : 'peer_case.edited'
	await recordEvent(tx, actor, { verb, subjectId: id, programmeId: one.programmeId })
}
